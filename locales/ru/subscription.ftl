subscription-follow = Сообщать о новостях
subscription-begun = Хорошо, сообщу, если появятся новости. Все подписки: /subscriptions
subscription-already = Вы уже подписаны. Все подписки: /subscriptions
subscription-ended = Больше об этом писать не буду.
subscription-none = Подписок нет. Чтобы узнавать новости, нажмите «Сообщать о новостях» под ответом о колледже, специальности или сроках приёма.
subscription-all = Я сообщаю вам новости о том, что на кнопках. Чтобы отписаться, нажмите на кнопку.
# $name: тема, колледж или специальность
subscription-end-one = ✕ { $name }
subscription-end = Отписаться
