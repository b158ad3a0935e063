UPDATE invitation SET state = 'accepted', accepted_by = :member, shown_name = :shown_name WHERE number = :number AND state = 'made';
