# $place: место в файле; $reason: что не так и как исправить
import-problem = { $place }: { $reason }
# $text: номер строки, название столбца или значение ячейки
import-line = строка { $text }
import-column = столбец «{ $text }»
import-value = значение «{ $text }»
# $names: возможные имена файлов
import-unknown-file = такой таблицы нет. Назовите файл одним из имён: { $names }.
import-not-utf8 = файл не в UTF-8, казахские буквы могут испортиться. Сохраните его как «CSV UTF-8».
# $most: сколько мегабайтов можно
import-too-big = файл слишком большой, предел – { $most } МБ. Разделите его или проверьте, тот ли это файл.
import-empty = файл пуст. В первой строке должны стоять названия столбцов.
import-unknown-column = такого столбца нет. Исправьте название или уберите столбец.
# $column: название столбца
import-missing-column = нет столбца «{ $column }». Добавьте его.
import-repeated-column = столбец повторяется. Оставьте один.
# $found: сколько ячеек в строке; $expected: сколько должно быть
import-wrong-cell-count = ячеек в строке { $found }, а должно быть { $expected }. Текст с запятыми возьмите в кавычки.
import-malformed = кавычка не закрыта или лишняя. Проверьте кавычки в этой строке.
import-missing-value = ячейка пуста, а здесь нужно значение. Заполните её.
# $column: заполненный столбец
import-missing-translation = столбец «{ $column }» заполнен, а этот, на другом языке, пуст. Заполните оба.
import-missing-pair = столбец «{ $column }» заполнен, а без этого он ничего не значит. Заполните оба или очистите оба.
import-needless = при таком значении столбца «{ $column }» эта ячейка должна быть пустой. Очистите её знаком «-».
import-unreadable = строку не удалось прочесть целиком. Проверьте её ячейки.
import-not-an-id = обозначение состоит из строчных латинских букв, цифр и знаков . _ - Исправьте его.
import-not-a-number = это не число. Напишите цифрами.
# $least, $most: границы
import-out-of-range = число должно быть от { $least } до { $most }. Проверьте его.
import-not-a-date = это не дата. Напишите так: 2025, 2025-12 или 2025-12-27.
import-not-an-address = это не веб-адрес. Напишите так: https://kolledzh.kz/stranica
import-not-a-phone = это не номер телефона. Напишите так: +7 727 000 00 00.
# $allowed: возможные значения
import-not-one-of = такого значения нет. Впишите одно из: { $allowed }.
# $table: название таблицы
import-unknown-reference = в таблице { $table } такой строки нет. Сначала добавьте её туда или исправьте обозначение.
# $line: номер строки
import-repeated-key = такое обозначение уже есть в строке { $line }. Оставьте одно.
# $most: сколько знаков можно
import-too-long = текст слишком длинный. Сократите его: можно не больше { $most ->
    [one] { $most } знака.
   *[other] { $most } знаков.
}
import-invisible-character = есть невидимый знак. Наберите текст заново вручную.
# Что изменится. $table: таблица; $new, $changed, $unchanged, $absent: число строк
import-summary = { $table }: новых { $new }, изменено { $changed }, без изменений { $unchanged }, нет в файле { $absent }
# $table: таблица; $row: обозначение строки
import-new-row = Новая: { $table }, { $row }
import-changed-row = Изменено: { $table }, { $row }
# $column: столбец; $before, $after: было и стало
import-cell = {"  "}{ $column }: { $before } → { $after }
import-blank = (пусто)
# $count: сколько строк
import-more = …и ещё { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
   *[other] { $count } изменений
}
import-absent = { $count ->
    [one] В файле нет { $count } строки базы. Она останется как есть.
   *[other] В файле нет { $count } строк базы. Они останутся как есть.
}
import-no-changes = Ничего не изменится: файл совпадает с базой.
import-applied = Изменения внесены.
import-outdated = Пока вы смотрели изменения, базу изменил кто-то ещё. Ничего не внесено: посмотрите изменения заново и внесите снова.
# Проверка базы. $table: таблица; $row: обозначение строки; $column: столбец; $value: значение; $date: дата; $other: вторая строка
import-check-translated = { $table }, { $row }: казахское название – наш перевод, сверьте с официальным.
import-check-few-examples = { $table }, { $row }: примеров вопросов на языке «{ $column }» мало ({ $value }), нужно хотя бы пять.
import-check-no-qualification = { $table }, { $row }: не указана квалификация.
import-check-no-programme = { $table }, { $row }: в списке нет ни одной программы.
import-check-past-review = { $table }, { $row }: срок проверки прошёл ({ $date }).
import-check-empty = { $table }, { $row }: столбец «{ $column }» пуст, а здесь нужно значение.
import-check-broken-link = { $table }, { $row }: в столбце «{ $column }» стоит «{ $value }», а в базе этого нет.
import-check-shared-name = { $table }, { $row }: название «{ $value }» есть и у { $other }.
import-check-conflict = { $table }, { $row }: расходится с { $other }.
import-check-history = История изменений нарушена: её записи изменены в обход программы.
import-check-good = Замечаний нет.
# $count: сколько замечаний
import-check-count = Замечаний: { $count }.
