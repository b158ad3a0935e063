# $number: номер; $at: когда; $by: кто; $cells: сколько ячеек изменено
history-line = { $number }. { $at } (по Алматы), { $by }: { $cells ->
    [one] изменена { $cells } ячейка
    [few] изменены { $cells } ячейки
   *[other] изменено { $cells } ячеек
}
# $file: имена файлов
history-file = {"   "}файл: { $file }
# $digest: SHA-256 файлов
history-digest = {"   "}SHA-256: { $digest }
# $why: причина
history-why = {"   "}причина: { $why }
# $confirmed: кто подтвердил
history-confirmed = {"   "}подтвердил: { $confirmed }
# $undoes: номер отменённой публикации
history-undoes = {"   "}отменяет публикацию { $undoes }
# $table, $row, $column: место ячейки; $before, $after: было и стало
history-cell = {"   "}{ $table }, { $row }, { $column }: { $before } → { $after }
# $expected: что ожидалось; $found: что стоит сейчас; $wanted: что хотели поставить
history-conflict = {"   "}{ $table }, { $row }, { $column }: было { $expected }, сейчас { $found }, хотели { $wanted }
# $count: сколько ещё
history-more = …и ещё: { $count }
history-empty = Изменений нет.
history-undo-conflicts = Эти ячейки с тех пор изменили снова, они останутся как есть:
history-undo-hint = Чтобы отменить, повторите команду с --apply.
# $seal: последняя печать
history-whole = История цела. Последняя печать: { $seal }
history-broken = История нарушена: её записи изменены в обход программы.
history-refused-no-such = Публикации с таким номером нет.
history-refused-too-long-ago = Отменить можно только последние 50 публикаций.
history-refused-nothing = Эта публикация не меняла базу знаний, отменять нечего.
