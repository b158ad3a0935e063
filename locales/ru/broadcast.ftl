# $number: номер рассылки; $interest: о чём; $author: кто написал; $state: состояние
broadcast-line = Рассылка { $number }, { $interest }, автор { $author }: { $state }
broadcast-state-draft = черновик
broadcast-state-running = идёт
broadcast-state-paused = приостановлена
broadcast-state-stopped = остановлена
broadcast-state-done = завершена
# $all, $sent, $waiting, $refused, $gone, $left, $doubtful: число людей
broadcast-counts = Всего { $all }: отправлено – { $sent }, не отправлено – { $waiting }, не принято – { $refused }, заблокировали бота – { $gone }, отписались – { $left }, под вопросом – { $doubtful }
# $chats: номера чатов
broadcast-doubtful = Неизвестно, дошло ли; повторно не отправляется. Чаты: { $chats }
# $number: номер рассылки; $kazakh, $russian: сколько людей получит её на каждом языке
broadcast-written = Черновик { $number } сохранён. Получателей на казахском – { $kazakh }, на русском – { $russian }. Сначала отправьте его себе на пробу. Начать рассылку должен другой сотрудник.
# $count: число людей
broadcast-begun = Рассылка началась. Получателей: { $count }
broadcast-done = Готово.
broadcast-no-text = Нужен текст на обоих языках.
# $most: предел
broadcast-too-long = Текст слишком длинный. Сократите его: можно не больше { $most ->
    [one] { $most } знака.
   *[other] { $most } знаков.
}
broadcast-unknown-interest = Такого колледжа или специальности в базе нет. Проверьте обозначение.
broadcast-no-such = Рассылки с таким номером нет. Проверьте номер по списку рассылок.
broadcast-same-person = Свою рассылку начать нельзя: это должен сделать другой сотрудник, публикатор или администратор. Если такого нет, его добавит администратор.
broadcast-nobody = На эти новости никто не подписан, отправлять некому.
# $state: состояние
broadcast-wrong-state = Сейчас это сделать нельзя. Состояние рассылки: { $state }
