SELECT chat FROM recipient WHERE broadcast = :number AND state = 'doubtful' AND chat IS NOT NULL ORDER BY number;
