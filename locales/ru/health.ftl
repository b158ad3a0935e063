# $version: номер последней публикации
health-version = Последняя публикация: { $version }
# $minutes: сколько минут назад
health-last = Последнее обработанное сообщение пришло { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
} назад.
health-never = Сообщений ещё не было.
# $waiting, $parked, $pending, $drafts: сколько ждёт
health-queues = Ждут ответа: { $waiting }, отложено после сбоев: { $parked }, ждут отправки: { $pending }, черновиков: { $drafts }
# $megabytes: сколько мегабайтов свободно
health-disk = Свободно на диске, МБ: { $megabytes }
# $text: что повреждено
health-damage = База повреждена: { $text }. Восстановите её из копии: bagdar restore ФАЙЛ
# $seconds: сколько секунд
health-not-answering = Бот не отвечает: самое старое сообщение ждёт уже { $seconds ->
    [one] { $seconds } секунду.
    [few] { $seconds } секунды.
   *[other] { $seconds } секунд.
}
health-not-sending = Бот не отправляет ответы: самый старый ждёт уже { $seconds ->
    [one] { $seconds } секунду.
    [few] { $seconds } секунды.
   *[other] { $seconds } секунд.
}
health-disk-full = На диске почти не осталось места, свободно МБ: { $megabytes }
health-good = Всё в порядке.
# $file: имя файла
health-no-database = Базы { $file } нет.
health-unopened = База { $file } не открывается: { $text }
health-backed-up = Копия проверена и записана: { $file }
health-restored = База восстановлена из копии. Если в ней шла рассылка, она приостановлена.
health-kept = Прежняя база сохранена: { $file }
