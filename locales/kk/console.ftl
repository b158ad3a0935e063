# Барлық беттің жақтауы
console-brand = Бағдар
console-name = қызметкерлер беті
console-own-language = Қазақша
console-language = Беттің тілі
console-skip = Мазмұнына өту
console-menu = Мәзір
console-leave = Шығу
console-footer = Жауаптағы әр дерек осы базадан алынады: дереккөзі мен күні қоса көрсетіледі.
console-home = Басты бет
console-tables = Кестелер
console-import = Файл жүктеу
console-history = Тарих
# Кіру
console-enter = Кіру
console-enter-how = Сілтеме бір рет қана жарайды. Батырманы бассаңыз, он екі сағатқа кіресіз.
console-enter-button = Кіру
console-left = Сіз шықтыңыз
console-signed-out = Алдымен кіру керек
console-signed-out-how = Кіру үшін бір реттік сілтеме алыңыз: ботқа /console командасын жіберіңіз, әкімшіден сұраңыз немесе серверде «bagdar console-link» командасын қызметкерлер тізіміндегі атыңызбен орындаңыз.
console-dead-link = Сілтеме жарамайды
console-dead-link-how = Ол бұрын қолданылған, он бес минуттық мерзімі өткен немесе толық көшірілмеген. Жаңасын сұраңыз.
console-not-found = Мұндай бет жоқ
console-not-found-how = Мекенжайы қате немесе жол базадан жойылған.
console-bad-form = Форма қабылданбады
console-bad-form-how = Бет ескірген болуы мүмкін. Артқа қайтып, бетті жаңартыңыз да, қайта жіберіңіз. Ештеңе өзгерген жоқ.
console-too-big = Файлдар тым үлкен
console-too-big-how = Барлық файл бірге 40 МБ-тан аспауы керек. Бөліп жіберіңіз. Ештеңе өзгерген жоқ.
console-foreign = Сұрау қабылданбады
console-foreign-how = Ол басқа сайттан келді немесе басқа мекенжайға арналған. Бетті бағдарлама көрсеткен мекенжаймен ашыңыз.
console-broken = Бір нәрсе бұзылды
console-broken-how = Бұл – біздің қате, ол журналға жазылды. Қайталап көріңіз, тағы болмаса, әкімшіге айтыңыз.
# Басты бет
console-home-lead = Мұнда бот айтатын деректер түзетіледі. Әр өзгерістің кімдікі екені тарихта қалады.
console-waiting = Қарап шығу керек
console-mend = Жолды ашу
# $count: тағы қаншасы бар
console-more = Тағы { $count } бар.
# Файл жүктеу
console-import-lead = Файл алдымен тексеріледі: не өзгеретінін көріп, келіссеңіз ғана енгізесіз.
console-import-files = Excel (.xlsx) немесе CSV файлдары
console-import-hint = Бірнешеуін бірге таңдауға болады. CSV болса, UTF-8 пішімінде сақтаңыз, атауы кестенікіндей болсын: colleges.csv.
console-import-drop = Файлдарды осында сүйреп әкелсеңіз де болады.
console-import-check = Тексеру
console-import-sending = Файл жіберіліп жатыр…
console-import-checking = Тексеріліп жатыр…
console-import-failed = Файл жіберілмеді. Байланысты тексеріп, қайталаңыз.
console-import-no-file = Файл таңдалмаған. Кемінде біреуін таңдаңыз.
console-import-wrong = Файлда түзететін жерлер бар
console-import-nothing-written = Базаға ештеңе жазылған жоқ. Төмендегілерді түзетіп, файлды қайта жүктеңіз.
console-import-again = Басқа файл жүктеу
console-import-marked = Қателері белгіленген Excel файлын алу
console-import-preview = Не өзгереді
console-import-difference = Өзгерістерді Excel файлымен алу
console-template = Толтыратын үлгі
console-template-lead = Бүкіл база бір Excel файлында. Керек жерін түзетіп, осында қайта жүктеңіз: өзіңіз түзетпеген ұяшықтар өзгермейді.
console-template-button = Базаны Excel файлымен алу
console-publish = Базаға енгізу
# $count: ұяшық не ескерту саны
console-difference = Өзгеретін ұяшықтар: { $count }
console-problems = Түзететін жерлер: { $count }
console-problem-file = Файл
console-problem-cell = Ұяшық
console-problem-value = Мәні
console-problem-remedy = Не дұрыс емес, қалай түзетуге болады
# Кестелер
console-tables-lead = Жолды тауып, осы жерде түзетуге болады. Көп жол болса, файлмен жүктеген ыңғайлы.
console-table-sources = Дереккөздер
console-table-districts = Аудандар
console-table-fields = Бағыттар
console-table-colleges = Колледждер
console-table-specialties = Мамандықтар
console-table-qualifications = Біліктіліктер
console-table-programmes = Бағдарламалар
console-table-dual = Дуальды оқыту
console-table-outcomes = Түлектердің жұмысқа орналасуы
console-table-facts = Тақырыптар бойынша жауаптар
console-table-examples = Сұрақ үлгілері
console-table-golden = Бақылау сұрақтары
# $count: жолдар саны
console-count = { $count }
console-search = Кестеден іздеу
console-search-button = Іздеу
console-new-row = Жаңа жол
# $count: табылған жолдар саны
console-found = { $count } жол
console-nothing-found = Ештеңе табылмады. Қысқарақ сөзбен іздеп көріңіз.
console-pages = Тізім беттері
console-previous = Алдыңғы
console-next = Келесі
# $page: нешінші бет; $pages: барлығы қанша
console-page = { $page }-бет, барлығы { $pages }
# Жол
console-required = міндетті
console-unknown = – белгісіз –
console-date-hint = Былай жазыңыз: 2026, 2026-07 немесе 2026-07-20.
console-add-reference = Тағы қосу
console-check = Не өзгеретінін көру
console-delete = Жолды жою
console-edit-on = Түзетуге қайту
console-no-changes = Ештеңе өзгермейді: базада дәл осылай тұр.
console-taken-key = мұндай белгі базада бар. Басқасын жазыңыз немесе сол жолды ашып түзетіңіз.
console-past = Осы жолдың тарихы
console-past-none = Тарихта бұл жол туралы жазба жоқ.
console-local-time = Уақыт Алматы бойынша.
# Тарих
console-history-lead = Базаға енгізілген әр өзгеріс осында тұр. Оны ешкім түзете де, өшіре де алмайды.
console-history-when = Қашан (Алматы уақыты)
console-history-who = Кім
console-history-from = Қайдан
console-history-rows = Қанша жол
console-history-number = Нөмірі
console-history-cells = Қанша ұяшық
console-history-why = Себебі
console-history-confirmed = Кім растады
console-history-digest = Файлдың SHA-256 таңбасы
console-history-undoes = Нені кері қайтарады
console-history-state = Күйі
console-history-csv = Бүкіл тарихты алу (CSV)
# $number: жарияланым нөмірі
console-publishing = { $number }-жарияланым
console-verify = Тарихтың бүтіндігін тексеру
console-verified = Тарих бүтін: бірде-бір жазба бағдарламадан тыс өзгертілмеген.
console-verify-lead = Әр жазбаның мөрі алдыңғысының мөрінен шығады, сондықтан бір жазба өзгерсе, қалғандарының мөрі сәйкес келмей қалады.
# Формада бірнеше мәні таңдалатын бағандар
console-column-languages = Оқу тілдері
console-column-grades = Қай сыныптан кейін қабылдайды
console-column-forms = Оқу түрлері (full-time – күндізгі, part-time – сырттай, evening – кешкі)
console-column-sources = Дереккөздер
console-column-companions = Бірге айтылатын фактілер
console-column-conflicts = Саны басқаша фактілер
console-seal = Соңғы мөр:
# Кім кірді
console-operator = оператор
console-program = бағдарламаның өзі
# Командалық жолдың жауабы
console-link-refused = Сілтеме тек қызметкерге беріледі: алдымен оны bagdar staff add командасымен қосыңыз. Қызметкерлер тізімі бос кезде серверді басқаратын адам да кіре алады.
# Тыйым
console-refused = Бұлай істеуге болмайды
# Өзгеріс қалай енгізіледі
console-why = Себебі
console-why-hint = Тарихта қалады. Толтырмасаңыз да болады.
console-propose = Жоба етіп сақтау
console-critical = Мұнда маңызды мәліметтер бар: мерзім, орын саны, ақы немесе лицензия. Растайтын адам болса, өзгерістер жоба болып сақталады, оны басқа адам растайды.
console-only-proposed = Өзгерістеріңіз жоба болып сақталады. Базаға жариялаушы растағаннан кейін ғана енеді.
console-stopped = Ештеңе енгізілген жоқ
console-golden-question = Бақылау сұрағы
console-golden-expected = Жауапта не болуы керек
console-golden-reply = Жауап қандай болып шығады
# $count: ұяшық саны
console-conflicts = Осы арада өзгерген ұяшықтар: { $count }
console-conflict-expected = Бұрын
console-conflict-found = Қазір
console-conflict-wanted = Жазылмақ болған мән
# Жобалар
console-drafts = Жобалар
console-drafts-lead = Мұнда тағы бір адам растауға тиіс өзгерістер тұр.
# $number: жоба нөмірі
console-draft = { $number }-жоба
console-draft-confirm = Растап, енгізу
console-draft-reject = Қабылдамау
console-draft-withdraw = Қайтарып алу
console-draft-rejected = Жоба қабылданбады. Базада ештеңе өзгерген жоқ.
console-draft-waits = шешім күтіп тұр
console-draft-is-published = жарияланды
console-draft-is-rejected = қабылданбады
# Қайтару
console-undo-look = Осы жарияланымды кері қайтару…
# $number: жарияланым нөмірі
console-undo = { $number }-жарияланымды кері қайтару
console-undo-nothing = Кері қайтаратын ештеңе жоқ: содан бері бәрі қайта өзгерген.
console-undo-button = Жарияланымды кері қайтару
console-undo-not = Ештеңе өзгертпеу
# Жауапсыз сұрақтар
console-queue = Жауапсыз сұрақтар
console-queue-lead = Ұқсас сұрақтар бірге жиналған, ең жиісі жоғарыда тұр. Шешім бүкіл топқа қатысты.
console-queue-target = Не туралы сұралған: фактінің не тақырыптың белгісі
console-queue-fact = Әлі жазылмаған фактінің белгісі
console-queue-wording = Бот осылай жауап берсін
console-queue-new-fact = Жаңа фактіні күту
console-queue-not-ours = Колледж туралы емес
console-queue-abuse = Балағат немесе мағынасыз сөз
console-queue-done = Қаралды
console-queue-gone = Бұл сұрақ кезекте жоқ.
console-queue-not-text = Бұл – сұрақ емес, жауапқа берілген баға. Жауаптың өзін түзетіп, «Қаралды» батырмасын басыңыз.
# Көрсеткіштер
console-figures = Көрсеткіштер
console-figures-lead = Тек саны есептеледі, кім сұрағаны жазылмайды. Бестен кіші сандар көрсетілмейді.
console-period = Қай мерзім
# $count: күн саны
console-days = { $count } күн
console-show = Көрсету
# $count: бір күндегі ең көп сан
console-most = бір күнде ең көбі: { $count }
# Қызметкерлер
console-staff = Қызметкерлер
console-staff-lead = Рөл әр әрекет сайын тексеріледі. Осы тізімге енгізілген әр өзгеріс тарихта қалады.
console-staff-change = Рөлін өзгерту немесе шығару
console-staff-put = Рөлді сақтау
console-staff-remove = Қызметкерлерден шығару
console-role = Рөлі
console-role-viewer = көруші
console-role-college_editor = колледж редакторы
console-role-city_editor = қала редакторы
console-role-publisher = жариялаушы
console-role-administrator = әкімші
console-role-college = Колледжі (тек колледж редакторына)
console-invite = Шақыру
console-invite-lead = Сіз бір адамға арналған құпия код аласыз. Ол шақыруды қабылдағанда осы жерде көрінеді, сосын сіз растайсыз.
console-invite-button = Код алу
console-invitations = Шақырулар
console-invitation-confirm = Растау
console-invitation-refuse = Шақыруды жабу
# Мәліметті тексеру
console-fresh = Тексеру керек
console-fresh-lead = Дереккөзді ашып, салыстырыңыз. Дұрыс болса, «Әлі дұрыс» батырмасын басыңыз: мерзім әдетте бір жылға жылжиды. Дұрыс болмаса, жолды ашып түзетіңіз. Мерзім мен жауапты адам да сол жерде жазылады.
console-fresh-nobody = Жауапты адам да, сұрайтын адам да жоқ: әкімші тағайындаңыз
# $count: неше жазба
console-fresh-past = Мерзімі келген немесе өткен: { $count }
console-fresh-7 = Алдағы 7 күнде: { $count }
console-fresh-30 = Алдағы 30 күнде: { $count }
console-fresh-60 = Алдағы 60 күнде: { $count }
console-fresh-unowned = Жауапты адамы жоқ басқа жауаптар: { $count }
console-fresh-head-row = Жазба
console-fresh-head-day = Тексеру мерзімі
console-fresh-head-answer = Не істеу керек
console-fresh-true = Әлі дұрыс
console-fresh-answered = Растауды күтіп тұр
# Таратылымдар
console-broadcasts = Таратылымдар
console-broadcasts-lead = Жаңалық бот жауабының астындағы «Жаңалық болса хабарлау» батырмасын басқандарға барады. Бір қызметкер жазады, екіншісі бастайды.
console-broadcasts-none = Әзірге таратылым болған жоқ.
# $number: таратылым нөмірі
console-broadcast = { $number }-таратылым
console-broadcast-new = Жаңа таратылым
console-broadcast-again = Осы мәтінмен жаңа таратылым
console-broadcast-number = Нөмірі
console-broadcast-about = Не туралы
console-broadcast-about-hint = Жаңалықты дәл осыған жазылғандар ғана алады.
console-broadcast-state = Күйі
console-broadcast-author = Авторы
console-broadcast-text = Мәтіні
console-broadcast-text-kk = Қазақша мәтін
console-broadcast-text-ru = Орысша мәтін
console-broadcast-keep = Жобаны сақтау
console-broadcast-count = Неше адам алады?
console-broadcast-kept = Жоба сақталды, әзірге ешкімге ештеңе жіберілген жоқ.
# $kazakh, $russian: әр тілде неше адам алады
console-broadcast-listeners = Қазіргі алушылар: қазақша – { $kazakh }, орысша – { $russian }.
console-broadcast-second = Таратылымды автордың өзі емес, басқа қызметкер бастауы керек: жариялаушы немесе әкімші.
console-broadcast-no-chat = Мәтінді өзіңізге жіберіп тексеру үшін қызметкерлер тізіміне Telegram чатыңызбен жазылуыңыз керек.
console-broadcast-begin = Таратылымды бастау
console-broadcast-test = Тек маған жіберу
console-broadcast-hand-over = Екінші адамға беру
console-broadcast-drop = Таратылымнан бас тарту
console-broadcast-pause = Кідірту
console-broadcast-resume = Жалғастыру
console-broadcast-stop = Біржола тоқтату
console-broadcast-tested = Екі нұсқасы да Telegram-дағы чатыңызға жіберіліп жатыр. Телефоннан оқып шығыңыз.
console-broadcast-begun = Таратылым басталды.
console-broadcast-paused = Таратылым кідіртілді. Әлі алмағандар күтіп тұрады.
console-broadcast-resumed = Таратылым жалғасып жатыр.
console-broadcast-stopped = Таратылым тоқтатылды: енді оны ешкім алмайды.
console-broadcast-report = Қаншасы жіберілді
console-broadcast-look = Жаңарту
console-broadcast-count-all = Барлығы
console-broadcast-count-sent = Жіберілді
console-broadcast-count-waiting = Әлі жіберілмеді
console-broadcast-count-gone = Ботты бұғаттады
console-broadcast-count-left = Жазылымнан шықты
console-broadcast-count-refused = Telegram қабылдамады
console-broadcast-count-doubtful = Белгісіз
# $count: неше адам
console-broadcast-doubtful = Жеткен-жетпегені белгісіз: { $count }
console-broadcast-doubtful-lead = Бұл чаттарға жеткен-жетпегені белгісіз. Оларға қайта жіберілмейді.
