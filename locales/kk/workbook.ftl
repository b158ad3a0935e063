# $text: парақтың атауы не ұяшық
workbook-sheet = «{ $text }» парағы
workbook-cell = { $text } ұяшығы
workbook-not-a-workbook = файл .xlsx кітабы ретінде оқылмайды: пішімі басқа, бүлінген немесе құпиясөзі бар. Оны «Excel кітабы (.xlsx)» түрінде, құпиясөзсіз сақтаңыз.
workbook-too-heavy = файл тым ауыр: оқуға жад не уақыт жетпейді. Керек ұяшықтарды жаңа кітапқа көшіріңіз.
# $most: ең көбі
workbook-too-many-sheets = парақ тым көп, шегі – { $most }. База кестелерінің парақтарын ғана қалдырыңыз.
workbook-too-many-rows = ұяшық тым төменде, жол саны { $most } шегінен аспауы керек. Артығын жойыңыз.
workbook-too-many-columns = ұяшық тым оң жақта, баған саны { $most } шегінен аспауы керек. Артығын жойыңыз.
workbook-macros = кітапта макрос бар. Оны макроссыз, «Excel кітабы (.xlsx)» түрінде сақтаңыз.
workbook-external-links = кітап басқа файлдарға сілтейді. Байланыстарды үзіп, қайта сақтаңыз.
workbook-unknown-sheet = базада мұндай атаулы кесте жоқ. Параққа кестенің атауын беріңіз немесе оны жойыңыз.
workbook-hidden-sheet = парақ жасырулы. Оны көрсетіңіз немесе жойыңыз.
workbook-merged-cells = ұяшықтар біріктірілген. Біріктіруді алып тастап, әрқайсысын толтырыңыз.
workbook-formula = ұяшықта формула тұр. Орнына мәнін қойыңыз (Арнайы қою → Мәндер).
workbook-error-value = ұяшықта қате тұр. Мәнін жазыңыз немесе ұяшықты тазалаңыз.
workbook-turned-into-date = кесте бағдарламасы мұны күнге айналдырып жіберген. Ұяшық пішімін «Мәтін» етіп, қайта теріңіз.
# $least, $most: жылдар
workbook-date-out-of-range = жыл мына аралықта болуы керек: { $least } … { $most }. Күнін тексеріңіз.
# $column: басталатын күннің бағаны
workbook-reversed = мерзім басталмай тұрып аяқталады («{ $column }»). Екі күннің бірін түзетіңіз.
workbook-repeated-value = тізімде бір мән екі рет тұр. Біреуін қалдырыңыз.
# $least, $most: шектері
workbook-far-away = бұл жер Алматыда да, маңында да емес: бұл жерде сан мына аралықта болуы керек: { $least } … { $most }. Ендік пен бойлық ауысып кетпегенін тексеріңіз.
workbook-common-name = бұлай кез келген сұрақта айтылады, сондықтан бұл атау бойынша ештеңені айыру мүмкін емес. Алып тастаңыз немесе толығырақ жазыңыз.
# $column: орысша мәтіннің бағаны
workbook-same-as-russian = бұл – «{ $column }» бағанындағы орысша мәтін, ал мұнда қазақшасы керек. Аудармасын жазыңыз.
workbook-repeated-header = тақырып жолы қайталанып тұр. Оны жойыңыз.
workbook-no-header = бұл ұяшықтың үстінде баған атауы жоқ. Бірінші жолға атауын жазыңыз немесе ұяшықты тазалаңыз.
workbook-nothing-to-delete = жоятын ештеңе жоқ: базада мұндай жол жоқ. Белгіні түзетіңіз немесе жою белгісін алып тастаңыз.
# $table, $row: сілтейтін кесте мен жол
workbook-still-named = жоюға болмайды: бұл жолға { $table }, { $row } жолы сілтейді. Алдымен сол жолды түзетіңіз.
# $gone: жойылатын жолдар; $of: барлығы
workbook-many-vanish = бірден тым көп жол жойылар еді: { $of } жолдың ішінен { $gone }, ал бестен бірінен асыруға болмайды. «delete» бағанын тексеріңіз немесе бөліп жойыңыз.
# $table: кесте; $new, $changed, $gone, $unchanged, $absent: жолдар саны
workbook-summary = { $table }: жаңа – { $new }, өзгерген – { $changed }, жойылады – { $gone }, өзгермеген – { $unchanged }, файлда жоқ – { $absent }
# $table: кесте; $row: жолдың белгісі
workbook-deleted-row = Жойылады: { $table }, { $row }
# $table: кесте; $row: жол; $column: баған; $before, $after: бұрынғы және жаңа мәні; $warning: несі күмәнді
workbook-warning = Тексеріңіз: { $table }, { $row }, { $column }: { $before } → { $after }. { $warning }
# $count: тағы қанша
workbook-more-warnings = …және тағы { $count } осындай жер
workbook-doubt-tenfold = Ақысы он есе не одан да көп өзгерген.
workbook-doubt-twofold = Орын саны екі есе не одан да көп өзгерген.
workbook-doubt-year = Күні бір жылдан астам уақытқа жылжыған.
workbook-doubt-kazakh = Мәтін қазақша сияқты, ал баған орысша мәтінге арналған. Шатастырып алсаңыз, орындарын ауыстырыңыз.
workbook-doubt-russian = Мәтін орысша сияқты, ал баған қазақша мәтінге арналған. Шатастырып алсаңыз, орындарын ауыстырыңыз.
workbook-new = жаңа
workbook-changed = өзгерді
workbook-deleted = жойылады
workbook-heading-table = Кесте
workbook-heading-row = Жол
workbook-heading-change = Не болады
workbook-heading-column = Баған
workbook-heading-before = Бұрын
workbook-heading-after = Енді
workbook-heading-warning = Тексеріңіз
# $file: файлдың атауы
workbook-written = Жазылды: { $file }
workbook-help-title = Бұл – боттың бүкіл базасы. Түзетіп, қайта жіберіңіз: алдымен не өзгеретінін көресіз.
workbook-help-rows = Парақ – кесте, жол – жазба. Жолдар бірінші баған бойынша танылады, ол қорғалған: белгілерді өзгертпеңіз.
workbook-help-blank = Бос ұяшық ештеңені өзгертпейді. Керексіз баған, жол, парақты файлдан алып тастауға болады: олар базада қала береді.
workbook-help-clear = Базадағы мәнді тазалау үшін «-» қойыңыз.
workbook-help-add = Жаңа жолды соңғы жолдың астына жазып, оған бөлек белгі беріңіз.
workbook-help-delete = Жазбаны базадан жою үшін «delete» бағанына «иә» деп жазыңыз. Бір жолғыда кестенің бестен бірінен артығын жоюға болмайды.
workbook-help-languages = Мәтіндерді екі тілде де толтырыңыз: _kk және _ru бағандары қатар тұр.
workbook-help-lists = Бір ұяшықтағы бірнеше мәнді «;» таңбасымен бөліңіз. Бағанның мағынасы тақырыбындағы ескертпеде айтылған.
workbook-help-dates = Күнді былай жазыңыз: 2026, 2026-07 немесе 2026-07-20. Формула қабылданбайды.
workbook-table-sources = sources – дереккөздер: мәлімет қайдан алынған
workbook-table-districts = districts – қала аудандары
workbook-table-fields = fields – мамандық бағыттары
workbook-table-colleges = colleges – колледждер
workbook-table-specialties = specialties – мамандықтар
workbook-table-qualifications = qualifications – біліктіліктер
workbook-table-programmes = programmes – бағдарламалар: не, қайда, қандай шартпен
workbook-table-dual = dual – дуальды оқыту, практика, жұмыс берушілер
workbook-table-outcomes = outcomes – жұмысқа орналасу көрсеткіштері
workbook-table-facts = facts – тақырыптар бойынша жауаптар
workbook-table-examples = examples – сұрақ үлгілері
workbook-table-golden = golden – бақылау сұрақтары: жауабын бұзатын өзгеріс жарияланбайды
