# $text: название листа или ячейка
workbook-sheet = лист «{ $text }»
workbook-cell = ячейка { $text }
workbook-not-a-workbook = файл не читается как книга .xlsx: он в другом формате, повреждён или под паролем. Сохраните его как «Книга Excel (.xlsx)» без пароля.
workbook-too-heavy = файл слишком тяжёлый: чтение требует слишком много памяти или времени. Скопируйте нужные ячейки в новую книгу.
# $most: сколько можно
workbook-too-many-sheets = слишком много листов, предел – { $most }. Оставьте листы с таблицами базы.
workbook-too-many-rows = слишком далеко вниз, строк может быть не больше { $most }. Удалите лишнее.
workbook-too-many-columns = слишком далеко вправо, столбцов может быть не больше { $most }. Удалите лишнее.
workbook-macros = в книге есть макросы. Сохраните её как «Книга Excel (.xlsx)», без макросов.
workbook-external-links = книга ссылается на другие файлы. Разорвите связи (Данные → Изменить связи) и сохраните снова.
workbook-unknown-sheet = такой таблицы в базе нет. Назовите лист именем таблицы или удалите его.
workbook-hidden-sheet = лист скрыт. Покажите его или удалите.
workbook-merged-cells = ячейки объединены. Отмените объединение и заполните каждую.
workbook-formula = в ячейке формула. Вставьте вместо неё значение (Специальная вставка → Значения).
workbook-error-value = в ячейке ошибка. Впишите значение или очистите ячейку.
workbook-turned-into-date = программа таблиц превратила это в дату. Задайте ячейке формат «Текст» и наберите заново.
# $least, $most: годы
workbook-date-out-of-range = год должен быть от { $least } до { $most }. Проверьте дату.
# $column: столбец, где начало
workbook-reversed = срок кончается раньше, чем начинается («{ $column }»). Исправьте одну из дат.
workbook-repeated-value = в списке дважды стоит одно и то же. Оставьте одно.
# $least, $most: границы
workbook-far-away = это место не в Алматы и не рядом: здесь число должно быть от { $least } до { $most }. Проверьте, не перепутаны ли широта и долгота.
workbook-common-name = так говорят в любых вопросах, и по этому названию ничего не узнать. Уберите его или впишите полнее.
# $column: столбец с русским текстом
workbook-same-as-russian = это русский текст из столбца «{ $column }», а здесь нужен казахский. Впишите перевод.
workbook-repeated-header = строка заголовков повторяется. Удалите её.
workbook-no-header = над этой ячейкой нет названия столбца. Впишите его в первую строку или очистите ячейку.
workbook-nothing-to-delete = удалять нечего: такой строки в базе нет. Исправьте обозначение или уберите отметку.
# $table, $row: таблица и строка, которая ссылается
workbook-still-named = удалить нельзя: на эту строку ссылается { $table }, { $row }. Сначала исправьте ту строку.
# $gone: сколько удаляется; $of: сколько всего
workbook-many-vanish = пропало бы сразу слишком много строк: { $gone } из { $of }, а можно не больше пятой части. Проверьте столбец «delete» или удаляйте частями.
# $table: таблица; $new, $changed, $gone, $unchanged, $absent: число строк
workbook-summary = { $table }: новых { $new }, изменено { $changed }, удаляется { $gone }, без изменений { $unchanged }, нет в файле { $absent }
# $table: таблица; $row: обозначение строки
workbook-deleted-row = Удаляется: { $table }, { $row }
# $table: таблица; $row: строка; $column: столбец; $before, $after: было и стало; $warning: что настораживает
workbook-warning = Проверьте: { $table }, { $row }, { $column }: { $before } → { $after }. { $warning }
# $count: сколько ещё
workbook-more-warnings = …и ещё { $count ->
    [one] { $count } такое место
    [few] { $count } таких места
   *[other] { $count } таких мест
}
workbook-doubt-tenfold = Цена отличается в десять раз или больше.
workbook-doubt-twofold = Число мест отличается вдвое или больше.
workbook-doubt-year = Дата сдвинулась больше чем на год.
workbook-doubt-kazakh = Похоже, текст на казахском, а столбец – для русского. Если тексты перепутаны, поменяйте их местами.
workbook-doubt-russian = Похоже, текст на русском, а столбец – для казахского. Если тексты перепутаны, поменяйте их местами.
workbook-new = новая
workbook-changed = изменена
workbook-deleted = удаляется
workbook-heading-table = Таблица
workbook-heading-row = Строка
workbook-heading-change = Что с ней
workbook-heading-column = Столбец
workbook-heading-before = Было
workbook-heading-after = Стало
workbook-heading-warning = Проверьте
# $file: имя файла
workbook-written = Записано: { $file }
workbook-help-title = Это вся база бота. Исправьте что нужно и отправьте обратно: сначала вы увидите, что изменится.
workbook-help-rows = Лист – таблица, строка – запись. Строки узнаются по первому столбцу, он защищён: не меняйте обозначения.
workbook-help-blank = Пустая ячейка ничего не меняет. Ненужные столбцы, строки и листы можно удалить из файла: в базе они останутся.
workbook-help-clear = Чтобы очистить значение в базе, впишите «-».
workbook-help-add = Новая строка: допишите её под последней и дайте ей своё обозначение.
workbook-help-delete = Удалить запись из базы: впишите «да» в столбец «delete». Больше пятой части таблицы за раз удалить нельзя.
workbook-help-languages = Тексты заполняйте на обоих языках: столбцы _kk и _ru стоят рядом.
workbook-help-lists = Несколько значений в одной ячейке разделяйте знаком «;». Что означает столбец, сказано в примечании к его заголовку.
workbook-help-dates = Даты пишите так: 2026, 2026-07 или 2026-07-20. Формулы не принимаются.
workbook-table-sources = sources – источники: откуда сведения
workbook-table-districts = districts – районы города
workbook-table-fields = fields – направления специальностей
workbook-table-colleges = colleges – колледжи
workbook-table-specialties = specialties – специальности
workbook-table-qualifications = qualifications – квалификации
workbook-table-programmes = programmes – программы: что, где, на каких условиях
workbook-table-dual = dual – дуальное обучение, практика, работодатели
workbook-table-outcomes = outcomes – показатели трудоустройства
workbook-table-facts = facts – ответы по темам
workbook-table-examples = examples – примеры вопросов
workbook-table-golden = golden – контрольные вопросы: публикация, после которой ответ на них портится, не пройдёт
