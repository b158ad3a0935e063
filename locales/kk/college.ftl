# $name: колледж атауы; $text: мәні
college-address = { $name }
    Мекенжайы: Алматы қаласы, { $text }
college-phone = { $name }
    Телефоны: { $text }
college-website = { $name }
    Сайты: { $text }
college-email = { $name }
    Электрондық поштасы: { $text }
college-ownership = { $name }
    Меншік түрі: { $text }
college-history = { $name }
    Құрылған жылы: { $text }
college-grades = { $name }: { $text } қабылдайды.
college-licence = { $name }
    Лицензиясы: { $text }
college-dormitory = Иә, жатақханасы бар: { $name }.
    Бос орын бар-жоғын колледжден сұрап алыңыз.
college-no-dormitory = Жоқ, ашық дереккөздерде бұл колледждің жатақханасы жоқ делінген: { $name }.
college-free = Иә, мұнда тегін оқуға болады: { $name }.
    Қай мамандыққа қанша орын барын колледжден сұраңыз.
college-no-free = Ашық дереккөздерде мұнда оқу ақылы делінген: { $name }.
college-languages = { $name }
    Оқу тілі: { $text }
# $count: студенттер саны; $year: қай жылғы мәлімет (мәтін)
college-students = { $name }: { $count } студент оқиды.
college-students-of-year = { $name }: { $count } студент ({ $year } жылғы мәлімет).
college-check = Барар алдында колледжге хабарласып, мекенжайын нақтылап алыңыз.
college-state = Мемлекеттік колледж
college-private = Жекеменшік колледж
college-owned-state = мемлекеттік
college-owned-private = жекеменшік
# $name: ауданның атауы
college-district = { $name } ауданы
college-after-9 = 9-сыныптан кейін
college-after-11 = 11-сыныптан кейін
college-after-both = 9-сыныптан да, 11-сыныптан да кейін
college-in-kazakh = қазақша
college-in-russian = орысша
college-in-both = қазақша және орысша
# Колледж карточкасының жолдары. $text: мәні
college-line-founded = Құрылған жылы: { $text }
college-line-address = Мекенжайы: { $text }
college-line-phone = Телефоны: { $text }
college-line-website = Сайты: { $text }
college-line-dormitory = Жатақханасы: бар
college-line-no-dormitory = Жатақханасы: жоқ
college-line-free = Тегін орындары: бар
college-line-no-free = Оқу ақылы
college-line-languages = Оқу тілі: { $text }
college-line-grades = Қабылдау: { $text }
college-line-dual = Дуальды оқыту: колледж бар деп мәлімдейді
college-line-dual-of-year = Дуальды оқыту: колледж бар деп мәлімдеген ({ $text })
college-line-price = Ақысы: жылына кемінде { $text }
# Салыстырғанда белгісіз мән
college-line-unknown = Әзірге мәлімет жоқ: { $text }
