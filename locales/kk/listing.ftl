# $count: табылған колледждер саны; $name: мамандық не бағыт атауы
listing-all = Тізімде { $count } колледж бар:
listing-by-age = { $count ->
    [1] Тек бір колледждің құрылған жылы белгілі:
   *[other] { $count } колледждің құрылған жылы белгілі, ең көнесінен бастап:
}
listing-by-youth = { $count ->
    [1] Тек бір колледждің құрылған жылы белгілі:
   *[other] { $count } колледждің құрылған жылы белгілі, ең жаңасынан бастап:
}
listing-by-breadth = { $count } колледждің мамандықтар тізімі бар, мамандығы көбінен бастап:
listing-by-size = { $count ->
    [1] Тек бір колледждің студент саны белгілі:
   *[other] { $count } колледждің студент саны белгілі, ең көбінен бастап:
}
listing-by-price = { $count ->
    [1] Тек бір колледждің оқу ақысы белгілі:
   *[other] { $count } колледждің оқу ақысы белгілі, арзанынан бастап:
}
listing-found = { $count } колледж табылды.
listing-of = { $name }: тізімде { $count } колледж бар.
# $conditions: шарттар, үтір арқылы
listing-conditions = Шарттар: { $conditions }.
# $count: толық белгісіз колледждер саны; $missing: не белгісіз, үтір арқылы
listing-possible = Тағы { $count } колледж сай келуі мүмкін, бірақ базада әзірге мына мәлімет жоқ: { $missing }.
listing-possible-only = Сай келуі мүмкін, бірақ базада әзірге мына мәлімет жоқ: { $missing }. Колледжден нақтылап алыңыз.
# $name: колледж атауы; $price: ең төменгі ақы
listing-priced = { $name } – жылына кемінде { $price }
# $name: колледждің атауы; $year: құрылған жылы
listing-founded = { $name } – { $year } жылы құрылған
# $name: колледж атауы; $count: неше мамандық
listing-teaching = { $name } – { $count } мамандық
# $name: колледж атауы; $students: студент саны; $year: сан қай жылғы екені
listing-students = { $name } – { $students } студент
listing-students-of-year = { $name } – { $students } студент ({ $year } ж.)
listing-none-sure = Шарттарға анық сай келетін колледж базада жоқ.
# $name: мамандық не бағыт
listing-none-sure-of = { $name }: шарттарға анық сай келетін колледж базада жоқ.
listing-nothing = Мұндай шартқа сай колледж тізімнен табылмады. Тізім толық болмауы мүмкін.
# $name: мамандық не бағыт атауы
listing-nothing-of = { $name }: мұндай шартқа сай колледж тізімнен табылмады. Тізім толық болмауы мүмкін.
listing-free-note = Қай мамандыққа қанша грант (мемлекеттік тапсырыс) орны бары базаға әлі енгізілмеген: колледжден сұраңыз.
# Шарттар
listing-after-9 = 9-сыныптан кейін
listing-after-11 = 11-сыныптан кейін
listing-free = тегін (грантпен)
listing-state = мемлекеттік
listing-private = жекеменшік
listing-dual = дуальды оқытатын
listing-dormitory = жатақханасы бар
listing-full-time = күндізгі
listing-part-time = сырттай
listing-evening = кешкі
listing-in-kazakh = қазақша оқытатын
listing-in-russian = орысша оқытатын
# $name: ауданның атауы
listing-district = { $name } ауданы
# $price: сома
listing-price-to = жылына ең көбі { $price }
listing-cheapest = арзанынан бастап
listing-oldest = көнесінен бастап
listing-newest = жаңасынан бастап
listing-broadest = мамандығы көбінен бастап
listing-largest = студенті көбінен бастап
# $count: қаншасы сыймады
listing-left = Тағы { $count } атау сыймады. Сұрағыңызды нақтыласаңыз, тізім қысқарады.
# Базада не жоқ
listing-missing-specialties = мамандықтар тізімі
listing-missing-students = студент саны
listing-missing-9 = 9-сыныптан кейін қабылдау
listing-missing-11 = 11-сыныптан кейін қабылдау
listing-missing-places = грант орындары
listing-missing-ownership = меншік түрі
listing-missing-dual = дуальды оқыту
listing-missing-dormitory = жатақхана
listing-missing-form = оқу түрі
listing-missing-language = оқу тілі
listing-missing-district = ауданы
listing-missing-price = оқу ақысы
listing-missing-year = құрылған жылы
