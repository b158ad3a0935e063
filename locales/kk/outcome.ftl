# $what: көрсеткіш; $value: мәні; $around: кімнің, қай жердің, қай кездің дерегі; $definition: не есептелген; $name: сұралған мамандық
outcome-figure = { $what }: { $value } ({ $around }).
outcome-defined = { $what }: { $value } ({ $around }).
    Есептелгені: { $definition }.
outcome-wider = { $what }: { $value } ({ $around }).
    Есептелгені: { $definition }.
    Бұл – бүкіл бағыттың көрсеткіші, «{ $name }» мамандығы бөлек есептелмеген.
outcome-employed-or-studying = Жұмыс істейтін немесе оқуын жалғастырған түлектер
outcome-employed = Жұмысқа орналасқан түлектер
outcome-employed-in-specialty = Мамандығы бойынша жұмыс істейтін түлектер
outcome-employed-permanently = Тұрақты жұмысқа орналасқан түлектер
outcome-average-salary = Орташа жалақы
outcome-median-salary = Медианалық жалақы
outcome-minimum-salary = Ең төмен жалақы
outcome-maximum-salary = Ең жоғары жалақы
outcome-hourly-pay = Сағаттық төлем
outcome-students = Студенттер
outcome-first-year-students = Бірінші курс студенттері
outcome-graduates = Түлектер
outcome-dual-students = Дуальды оқитын студенттер
outcome-dual-share = Дуальды оқитындардың үлесі
outcome-dual-graduates = Дуальды оқып бітірген түлектер
outcome-demand = Қажет қызметкерлер
outcome-shortage = Жетіспейтін қызметкерлер
outcome-vacancies = Бос жұмыс орындары
outcome-funding = Қаржыландыру
outcome-internships = Тағылымдамадан өткендер
