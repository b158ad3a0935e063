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
console-signed-out-how = Кіру үшін бір реттік сілтеме алыңыз: серверде «bagdar console-link АТЫҢЫЗ» командасын орындаңыз немесе әкімшіден сұраңыз.
console-dead-link = Сілтеме жарамайды
console-dead-link-how = Ол бұрын қолданылған, он бес минуттық мерзімі өткен немесе толық көшірілмеген. Жаңасын сұраңыз.
console-not-found = Мұндай бет жоқ
console-not-found-how = Мекенжайы қате немесе жол базадан жойылған.
console-bad-form = Форма қабылданбады
console-bad-form-how = Бет ескірген болуы мүмкін. Артқа қайтып, бетті жаңартыңыз да, қайта жіберіңіз. Ештеңе өзгерген жоқ.
console-too-big = Тым үлкен
console-too-big-how = Файлдар бірге 40 мегабайттан аспауы керек. Бөліп жіберіңіз. Ештеңе өзгерген жоқ.
console-foreign = Сұрау қабылданбады
console-foreign-how = Ол басқа сайттан келді немесе басқа мекенжайға арналған. Бетті бағдарлама көрсеткен мекенжаймен ашыңыз.
console-broken = Бір нәрсе бұзылды
console-broken-how = Бұл біздің қате, ол журналға жазылды. Қайталап көріңіз, болмаса әкімшіге айтыңыз.
# Басты бет
console-home-lead = Мұнда бот айтатын деректер түзетіледі. Әр өзгерістің кімдікі екені тарихта қалады.
console-waiting = Қарап шығу керек
console-mend = Жолды ашу
# $count: тағы қаншасы бар
console-more = Тағы { $count }.
# Файл жүктеу
console-import-lead = Файл алдымен тексеріледі: не өзгеретінін көріп, келіссеңіз ғана енгізесіз.
console-import-files = Excel (.xlsx) немесе CSV файлдары
console-import-hint = Бірнешеуін бірге таңдауға болады. CSV болса, UTF-8 пішімінде сақтаңыз, атауы кестенікіндей болсын: colleges.csv.
console-import-drop = Файлдарды осында сүйреп әкелсеңіз де болады.
console-import-check = Тексеру
console-import-sending = Файл жіберіліп жатыр…
console-import-checking = Тексеріліп жатыр…
console-import-failed = Жіберілмеді. Байланысты тексеріп, қайталаңыз.
console-import-no-file = Файл таңдалмаған. Кемінде біреуін таңдаңыз.
console-import-wrong = Файлда түзететін жерлер бар
console-import-nothing-written = Базаға ештеңе жазылған жоқ. Төмендегілерді түзетіп, файлды қайта жүктеңіз.
console-import-again = Басқа файл жүктеу
console-import-marked = Белгіленген Excel файлын алу
console-import-preview = Не өзгереді
console-import-difference = Өзгерістерді Excel-мен алу
console-template = Толтыратын үлгі
console-template-lead = Бұл – бүкіл база бір Excel файлында. Керек жерін түзетіп, осы бетке қайта жүктеңіз: тиіспеген ұяшықтар өзгермейді.
console-template-button = Базаны Excel-мен алу
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
console-table-fields = Білім салалары
console-table-colleges = Колледждер
console-table-specialties = Мамандықтар
console-table-qualifications = Біліктіліктер
console-table-programmes = Бағдарламалар
console-table-dual = Дуальды оқыту
console-table-outcomes = Түлектердің жұмысқа орналасуы
console-table-facts = Тақырыптық жауаптар
console-table-examples = Сұрақ үлгілері
# $count: жолдар саны
console-count = { $count }
console-search = Кестеден іздеу
console-search-button = Іздеу
console-new-row = Жаңа жол
# $count: табылған жолдар саны
console-found = { $count } жол
console-nothing-found = Ештеңе табылмады. Сөзді қысқартып көріңіз.
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
# Тарих
console-history-lead = Базаға енгізілген әр өзгеріс осында тұр. Оны ешкім түзете де, өшіре де алмайды.
console-history-when = Қашан
console-history-who = Кім
console-history-from = Қайдан
console-history-rows = Қанша жол
# $number: енгізудің нөмірі
console-publishing = № { $number } енгізу
console-verify = Тарихтың бүтіндігін тексеру
console-verified = Тарих бүтін: бірде-бір жазба бағдарламадан тыс өзгертілмеген.
console-verify-lead = Әр жазбаның мөрі алдыңғысының мөрінен шығады, сондықтан бір жазба өзгерсе, қалғандарының мөрі сәйкес келмей қалады.
# Формада бірнеше мәні таңдалатын бағандар
console-column-languages = Оқыту тілдері
console-column-grades = Қай сыныптан кейін қабылдайды
console-column-sources = Дереккөздер
console-column-companions = Бірге айтылатын деректер
console-column-conflicts = Басқа сан айтатын деректер
