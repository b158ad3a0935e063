# $sum: сумма в тенге
number-tenge = { $sum } ₸
# $years: число лет; $months: число месяцев
number-months = { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[other] { $months } месяцев
}
number-years = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[other] { $years } лет
}
number-years-and-months = { $years ->
    [one] { $years } год
    [few] { $years } года
   *[other] { $years } лет
} { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[other] { $months } месяцев
}
# $number: число, выбирает форму слова; $shown: как его пишут, может быть промежутком
number-percent = { $shown } %
number-persons = { $number ->
    [one] { $shown } человек
    [few] { $shown } человека
   *[other] { $shown } человек
}
number-tenge-a-month = { $shown } ₸ в месяц
number-tenge-an-hour = { $shown } ₸ в час
number-tenge-a-year = { $shown } ₸ в год
number-vacancies = { $number ->
    [one] { $shown } вакансия
    [few] { $shown } вакансии
   *[other] { $shown } вакансий
}
number-enterprises = { $number ->
    [one] { $shown } предприятие
    [few] { $shown } предприятия
   *[other] { $shown } предприятий
}
number-colleges = { $number ->
    [one] { $shown } колледж
    [few] { $shown } колледжа
   *[other] { $shown } колледжей
}
# $shown: число, известна только нижняя граница
number-at-least = не менее { $shown }
