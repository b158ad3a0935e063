# $name: сайт мекенжайы
button-website = Сайт: { $name }
# $topic: тақырып; $name: колледж, мамандық не бағыт атауы
button-topic-of = { $topic }: { $name }
button-before = ← Алдыңғысы
# $count: тағы қанша бар
button-more = Тағы { $count } →
button-specialties = Мамандықтар
button-colleges = Колледждер
button-topics = Барлық тақырып
# $topic: тақырып атауы
button-in-general = { $topic }: жалпы мәлімет
button-all-colleges = Барлық колледж
button-college-list = Қай колледждерде бар
button-after-9 = 9-сыныптан кейін
button-after-11 = 11-сыныптан кейін
button-dormitory = Жатақханасы барлар
button-dual = Дуальды оқытатындар
button-state = Мемлекеттік колледждер
button-private = Жекеменшік колледждер
button-cheapest = Арзанынан бастап
button-oldest = Ең көнелері
button-broadest = Мамандығы көптері
button-largest = Студенті көптері
button-wider = Шартсыз көрсету
button-about-college = Колледж туралы
button-about-specialty = Мамандық туралы
