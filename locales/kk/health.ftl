# $version: соңғы жарияланымның нөмірі
health-version = Соңғы жарияланым: { $version }
# $minutes: неше минут бұрын
health-last = Соңғы өңделген хабарлама { $minutes } минут бұрын келген.
health-never = Әлі хабарлама келген жоқ.
# $waiting, $parked, $pending, $drafts: қаншасы күтіп тұр
health-queues = Жауап күткені: { $waiting }, ақаудан соң кейінге қалдырылғаны: { $parked }, жіберуді күткені: { $pending }, жоба саны: { $drafts }
# $megabytes: неше мегабайт бос
health-disk = Дискідегі бос орын, МБ: { $megabytes }
# $text: не бүлінген
health-damage = База бүлінген: { $text }. Көшірмеден қалпына келтіріңіз: bagdar restore ФАЙЛ
# $seconds: неше секунд
health-not-answering = Бот жауап бермей тұр: ең ескі хабарлама { $seconds } секундтан бері күтіп тұр.
health-not-sending = Бот жауап жібермей тұр: ең ескі жауап { $seconds } секундтан бері күтіп тұр.
health-disk-full = Дискіде орын таусылып барады, бос орын, МБ: { $megabytes }
health-good = Бәрі дұрыс.
# $file: файлдың атауы
health-no-database = { $file } базасы жоқ.
health-unopened = { $file } базасы ашылмайды: { $text }
health-backed-up = Көшірме тексеріліп, жазылды: { $file }
health-restored = База көшірмеден қалпына келтірілді. Онда таратылым жүріп жатса, ол кідіртілді.
health-kept = Бұрынғы база сақталды: { $file }
