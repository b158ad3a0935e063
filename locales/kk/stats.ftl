stats-digest = Апта қорытындысы
# $days: неше күн; $questions, $declined: неше сұрақ; $share: пайыз; $people: неше адам; $open, $answered: неше сұрақ
stats-overview = Күн саны: { $days }
    Сұрақ: { $questions }
    Жауапсыз қалғаны: { $share ->
        [none] { $declined }
       *[other] { $declined } ({ $share } %)
    }
    Бір күнде ең көп адам: { $people }
    Қызметкерлерді күтіп тұрғаны: { $open }
    Жауабы табылғаны: { $answered }
# $days: неше күн
stats-days-to-answer = Соның жартысына { $days } күннен кешіктірмей жауап берілді.
# $name: не саналған; $count: неше рет
stats-line = {"  "}{ $name }: { $count }
stats-by-day = Күн сайынғы сұрақтар
stats-languages = Тілдер
stats-spellings = Қалай жазады
stats-spelling-proper = Ереже бойынша
stats-spelling-russian-letters = Қазақша, бірақ орыс әріптерімен
stats-spelling-latin = Латын әріптерімен
stats-spelling-mixed = Екі тілді араластырып
stats-topics = Тақырыптар
stats-colleges = Колледждер
stats-specialties = Мамандықтар
stats-opinions = Жауаптарға берілген баға
stats-good = Ұнады
stats-bad = Ұнамады
stats-disliked = Ұнамаған жауаптар
# $name: жауап не туралы; $bad, $good: неше баға
stats-disliked-line = {"  "}{ $name }: 👎 { $bad }, 👍 { $good }
stats-filled = Колледждер туралы мәліметтің толтырылғаны
# $column: баған; $filled: қаншасы толтырылған; $all: барлығы
stats-column = {"  "}{ $column }: { $filled } (барлығы { $all })
stats-emptiest = Мәліметі ең аз колледждер
# $name: колледж; $filled: неше баған толтырылған; $all: барлығы
stats-college = {"  "}{ $name }: { $filled } (барлығы { $all })
# $file: файл
stats-written = Диаграммалар { $file } файлына жазылды.
