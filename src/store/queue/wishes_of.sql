SELECT chat FROM wish WHERE question = :question ORDER BY chat;
