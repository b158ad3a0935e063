# $place: файлдағы орны; $reason: не дұрыс емес, қалай түзетуге болады
import-problem = { $place }: { $reason }
# $text: жолдың нөмірі, бағанның атауы не ұяшықтың мәні
import-line = { $text }-жол
import-column = «{ $text }» бағаны
import-value = мәні «{ $text }»
# $names: мүмкін файл атаулары
import-unknown-file = мұндай кесте жоқ. Файлға мына атаулардың бірін беріңіз: { $names }.
import-not-utf8 = файл UTF-8 емес, қазақ әріптері бұзылуы мүмкін. «CSV UTF-8» пішімінде сақтаңыз.
# $most: ең көп мегабайт саны
import-too-big = файл тым үлкен, шегі – { $most } мегабайт. Бөліп жіберіңіз немесе сол файл ма екенін тексеріңіз.
import-empty = файл бос. Бірінші жолға бағандардың атауын жазыңыз.
import-unknown-column = мұндай баған жоқ. Атауын түзетіңіз немесе бағанды алып тастаңыз.
# $column: бағанның атауы
import-missing-column = «{ $column }» бағаны жоқ. Оны қосыңыз.
import-repeated-column = баған екі рет тұр. Біреуін қалдырыңыз.
# $found: жолдағы ұяшықтар саны; $expected: қанша болуы керек
import-wrong-cell-count = жолда { $found } ұяшық бар, ал { $expected } болуы керек. Үтірі бар мәтінді тырнақшаға алыңыз.
import-malformed = тырнақша жабылмаған немесе артық. Осы жолдағы тырнақшаларды тексеріңіз.
import-missing-value = ұяшық бос, ал мұнда мән керек. Толтырыңыз.
# $column: толтырылған баған
import-missing-translation = «{ $column }» бағаны толтырылған, ал екінші тілдегі осы баған бос. Екеуін де толтырыңыз.
import-missing-pair = «{ $column }» бағаны толтырылған, ал осы бағансыз ол ештеңе білдірмейді. Екеуін де толтырыңыз немесе екеуін де тазалаңыз.
import-needless = «{ $column }» бағанында мұндай мән тұрғанда бұл ұяшық бос болуы керек. Оны «-» белгісімен тазалаңыз.
import-unreadable = жолды тұтас оқу мүмкін болмады. Ұяшықтарын тексеріңіз.
import-not-an-id = белгі тек латынның кіші әріптерінен, цифрлардан және . _ - таңбаларынан тұрады. Түзетіңіз.
import-not-a-number = бұл сан емес. Тек цифрмен жазыңыз.
# $least, $most: шектері
import-out-of-range = сан мына аралықта болуы керек: { $least } … { $most }. Тексеріңіз.
import-not-a-date = бұл күн емес. Былай жазыңыз: 2025, 2025-12 немесе 2025-12-27.
import-not-an-address = веб-мекенжай дұрыс емес. Былай жазыңыз: https://kolledzh.kz/bet
import-not-a-phone = телефон нөмірі дұрыс емес. Былай жазыңыз: +7 727 000 00 00.
# $allowed: мүмкін мәндер
import-not-one-of = мұндай мән болмайды. Мыналардың бірін жазыңыз: { $allowed }.
# $table: кестенің атауы
import-unknown-reference = { $table } кестесінде мұндай жол жоқ. Алдымен сол кестеге қосыңыз немесе белгіні түзетіңіз.
# $line: жолдың нөмірі
import-repeated-key = бұл белгі { $line }-жолда да тұр. Біреуін қалдырыңыз.
# $most: ең көп таңба саны
import-too-long = мәтін тым ұзын. { $most } таңбаға дейін қысқартыңыз.
import-invisible-character = көрінбейтін таңба бар. Мәтінді қолмен қайта теріңіз.
# Өзгерістерді алдын ала көру. $table: кесте; $new, $changed, $unchanged, $absent: жолдар саны
import-summary = { $table }: жаңа – { $new }, өзгерген – { $changed }, өзгермеген – { $unchanged }, файлда жоқ – { $absent }
# $table: кесте; $row: жолдың белгісі
import-new-row = Жаңа: { $table }, { $row }
import-changed-row = Өзгерді: { $table }, { $row }
# $column: баған; $before, $after: бұрынғы және жаңа мәні
import-cell = {"  "}{ $column }: { $before } → { $after }
import-blank = (бос)
# $count: қанша жол
import-more = …және тағы { $count } өзгеріс
import-absent = Файлда жоқ { $count } жол базада сол күйі қалады.
import-no-changes = Ештеңе өзгермейді: файл базамен бірдей.
import-applied = Өзгерістер енгізілді.
import-outdated = Сіз өзгерістерді қарап жатқанда базаны басқа біреу өзгертті. Ештеңе енгізілмеді: өзгерістерді қайта қарап, қайтадан енгізіңіз.
# Базаны тексеру. $table: кесте; $row: жолдың белгісі; $column: баған; $value: мәні; $date: күн; $other: екінші жол
import-check-translated = { $table }, { $row }: қазақша атауы – біздің аударма, ресми атауымен салыстырыңыз.
import-check-few-examples = { $table }, { $row }: «{ $column }» тіліндегі сұрақ үлгілері аз ({ $value }), кемінде бесеу керек.
import-check-no-qualification = { $table }, { $row }: біліктілігі көрсетілмеген.
import-check-no-programme = { $table }, { $row }: тізімде бірде-бір бағдарламасы жоқ.
import-check-past-review = { $table }, { $row }: тексеру мерзімі өтіп кетті ({ $date }).
import-check-empty = { $table }, { $row }: «{ $column }» бағаны бос, мұнда мән керек.
import-check-broken-link = { $table }, { $row }: «{ $column }» бағанындағы «{ $value }» базада жоқ.
import-check-shared-name = { $table }, { $row }: «{ $value }» атауы { $other } жолында да бар.
import-check-conflict = { $table }, { $row }: { $other } жолындағы дерекке қайшы келеді.
import-check-history = Өзгерістер тарихы бүтін емес: жазбалары бағдарламадан тыс өзгертілген.
import-check-good = Ескерту жоқ.
# $count: ескертулер саны
import-check-count = Ескерту саны: { $count }.
