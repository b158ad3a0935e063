# $sum: теңгедегі сома
number-tenge = { $sum } ₸
# $years: жыл саны; $months: ай саны
number-months = { $months } ай
number-years = { $years } жыл
number-years-and-months = { $years } жыл { $months } ай
# $shown: жазылатын сан не аралық
number-percent = { $shown } %
number-persons = { $shown } адам
number-tenge-a-month = айына { $shown } ₸
number-tenge-an-hour = сағатына { $shown } ₸
number-tenge-a-year = жылына { $shown } ₸
number-vacancies = { $shown } бос орын
number-enterprises = { $shown } кәсіпорын
number-colleges = { $shown } колледж
# $shown: төменгі шегі белгілі сан
number-at-least = кемінде { $shown }
