UPDATE invitation SET state = :state, shown_name = '' WHERE number = :number;
