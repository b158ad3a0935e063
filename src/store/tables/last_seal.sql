SELECT seal FROM change ORDER BY number DESC LIMIT 1;
