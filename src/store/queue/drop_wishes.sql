DELETE FROM wish WHERE question = :question;
