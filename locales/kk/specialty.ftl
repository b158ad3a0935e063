# $name: мамандық атауы; $code: жіктеуіштегі коды
specialty-title = { $name } (коды { $code })
# $name: бағыт атауы
specialty-field = Бағыты: { $name }
# $names: біліктіліктер, нүктелі үтір арқылы; $more: аталмағандарының саны
specialty-qualifications = Бітірген соң: { $names }.
specialty-qualifications-more = Бітірген соң: { $names } және тағы { $more } біліктілік.
# $ninth, $eleventh: оқу мерзімі
specialty-length-both = Оқу мерзімі: 9-сыныптан кейін – { $ninth }, 11-сыныптан кейін – { $eleventh }.
specialty-length-9 = Оқу мерзімі: 9-сыныптан кейін – { $ninth }.
specialty-length-11 = Оқу мерзімі: 11-сыныптан кейін – { $eleventh }.
# $name: мамандық атауы
specialty-length-unknown = { $name }: бұл мамандықтың оқу мерзімі базада әзірге жоқ.
# $names: колледждер, нүктелі үтір арқылы; $more: аталмағандарының саны
specialty-taught = Қайда оқытады (тізім бойынша): { $names }.
specialty-taught-more = Қайда оқытады (тізім бойынша): { $names } және тағы { $more } колледж.
# $count: колледждер саны
specialty-colleges = Оқытатын колледждер: тізімде { $count }.
specialty-no-college = Бұл мамандыққа қай колледж оқытатыны базада әзірге көрсетілмеген.
# $name: бағыт атауы; $count: мамандықтар саны
specialty-of-field = { $name }: { $count } мамандық
specialty-several = Мына { $count } мамандық сай келеді:
specialty-not-listed = Біздің тізімде мұндай мамандық жоқ. Тізім толық болмауы мүмкін. Ұқсас мамандықты мына бағыттардан іздеп көріңіз:
specialty-fields = Мамандықтар бағыт бойынша топталған. Біреуін таңдаңыз:
# $name: біліктілік атауы
specialty-worker = { $name } (жұмысшы біліктілігі)
specialty-specialist = { $name } (орта буын маманы)
specialty-applied-bachelor = { $name } (қолданбалы бакалавр)
