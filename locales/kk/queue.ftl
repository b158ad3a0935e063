# $number: сұрақ нөмірі; $times: неше рет сұралған; $wishes: неше адам жауап күтіп жүр
queue-group = № { $number }. { $times } рет сұралған, жауап күтетіндер: { $wishes }
# $text: сұрақ
queue-declined = {"  "}• { $text }
queue-unsure = {"  "}• { $text } (жауап сенімсіз)
# $text: жауап не туралы болған
queue-disliked = {"  "}👎 { $text }
# $target: факт не тақырып белгісі; $name: атауы
queue-nearest = {"  "}Ең жақыны: { $target } – { $name }
# $fact: енгізілетін факт белгісі
queue-awaits = {"  "}Мына фактіні күтіп тұр: { $fact }
queue-empty = Жауапсыз сұрақ жоқ.
# $count: неше сұрақ
queue-taught = { $count } сұрақ үлгісі қосылды.
queue-marked = { $count } сұрақ белгіленді.
queue-already = Дайын: бұл шешім жазылып қойылған.
# $closed: неше сұраққа жауап табылды; $told: неше адамға жіберілді
queue-closed = Енді жауабы бар сұрақтар: { $closed }. Адамдарға жіберілген хабарлама: { $told }.
queue-no-such = Ондай нөмірлі сұрақ жоқ: нөмірлерді bagdar unanswered командасымен көріңіз.
queue-not-text = Бұл – сұрақ емес, жауапқа берілген баға: фактіні түзетіп, --done арқылы белгілеңіз.
queue-not-a-target = Ондай факт не тақырып жоқ. Факт белгісін немесе topic: және тақырып кодын жазыңыз.
