# $name: название колледжа
dual-claimed = { $name }: да, дуальное обучение есть – так указано в карточке колледжа.
dual-practice-base = { $name }
    Где студенты проходят практику:
dual-employer = { $name }
    Где работают выпускники:
dual-contract = { $name }
    Есть договоры с предприятиями:
# $count: сколько предприятий не названо
dual-more = …и ещё { $count }
# $text: доля времени на предприятии, в процентах
dual-share = { $text } % времени на предприятии
# $text: сколько платят студенту
dual-pay = оплата: { $text }
# $count: число мест
dual-places = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
}
