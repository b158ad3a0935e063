UPDATE draft SET told = 1 WHERE number = :number AND told = 0;
