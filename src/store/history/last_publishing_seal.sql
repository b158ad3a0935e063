SELECT seal FROM publishing WHERE seal IS NOT NULL AND number > (SELECT coalesce(max(publishing), 0) FROM change) ORDER BY number DESC LIMIT 1;
