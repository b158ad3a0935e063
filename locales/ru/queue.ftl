# $number: номер вопроса; $times: сколько раз спросили; $wishes: сколько человек ждут ответа
queue-group = № { $number }. Спросили раз: { $times }, ждут ответа: { $wishes }
# $text: вопрос
queue-declined = {"  "}• { $text }
queue-unsure = {"  "}• { $text } (ответ неуверенный)
# $text: о чём был ответ
queue-disliked = {"  "}👎 { $text }
# $target: обозначение факта или темы; $name: её название
queue-nearest = {"  "}Ближе всего: { $target } – { $name }
# $fact: обозначение будущего факта
queue-awaits = {"  "}Ждёт факта: { $fact }
queue-empty = Вопросов без ответа нет.
# $count: сколько вопросов
queue-taught = Добавлено примеров вопросов: { $count }.
queue-marked = Отмечено вопросов: { $count }.
queue-already = Готово: это решение уже записано.
# $closed: сколько вопросов получили ответ; $told: скольким людям он отправлен
queue-closed = Теперь есть ответ на вопросы: { $closed }. Сообщений людям: { $told }.
queue-no-such = Вопроса с таким номером нет: посмотрите номера командой bagdar unanswered.
queue-not-text = Это оценка ответа, а не вопрос: исправьте факт и отметьте её командой --done.
queue-not-a-target = Такого факта или темы нет. Укажите обозначение факта или topic: и код темы.
