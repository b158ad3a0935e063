UPDATE broadcast SET state = :to, ended_ms = CASE WHEN :to IN ('stopped', 'done') THEN :now_ms END
WHERE number = :number AND state = :from;
