# $sum: теңгедегі сома
number-tenge = { $sum } ₸
# $years: жыл саны; $months: ай саны
number-months = { $months } ай
number-years = { $years } жыл
number-years-and-months = { $years } жыл { $months } ай
# $number: сан (қазақшада сөз тұлғасы өзгермейді); $shown: жазылатын сан не аралық
number-percent = { $shown } %
number-persons = { $number ->
   *[other] { $shown } адам
}
number-tenge-a-month = айына { $shown } ₸
number-tenge-an-hour = сағатына { $shown } ₸
number-tenge-a-year = жылына { $shown } ₸
number-vacancies = { $number ->
   *[other] { $shown } бос орын
}
number-enterprises = { $number ->
   *[other] { $shown } кәсіпорын
}
number-colleges = { $number ->
   *[other] { $shown } колледж
}
# $shown: төменгі шегі белгілі сан
number-at-least = кемінде { $shown }
