# Жауабы нашар сұрақ. $id: сұрақтың белгісі; $language, $style, $theme: қандай сұрақ; $question: сұрақтың өзі
eval-failure = Өтпеді: { $id } ({ $language }, { $style }, { $theme }). { $question }
# $wanted: жауапта болуы мүмкін сөздер, үтір арқылы
eval-fault-missing = Жауапта мыналардың бірі де жоқ: { $wanted }
# $unwanted: жауапта бекер тұрған сөз
eval-fault-unwanted = Жауапта болмауы керек сөз бар: { $unwanted }
eval-fault-not-declined = Сыпайы бас тарту керек еді, ал бот жауап берген.
# $given: жауаптың тілі; $expected: керек тіл
eval-fault-language = Жауап тілі – { $given }, ал керегі – { $expected }.
# $text: сөздер, нөмір немесе үлгі
eval-wanted-text = «{ $text }»
eval-wanted-phone = { $text } телефоны
eval-wanted-pattern = { $text } үлгісі бойынша
# $pattern: жауаптан іздейтін үлгі
eval-unreadable = { $id } сұрағындағы үлгі оқылмайды, ол ешқашан сәйкес келмейді: { $pattern }
# $kind: бот не тапты; $confidence: сенімділігі, 0 мен 1 аралығында; $reply: жауаптың басы
eval-reply = Жауабы ({ $kind }, сенімділігі { $confidence }): { $reply }
# Кестелер: сұрақтар немен ерекшеленеді
eval-by-language = Сұрақтың тілі
eval-by-style = Қалай жазылған
eval-by-kind = Қандай жауап керек
eval-by-theme = Тақырыбы
# Кестелер: бағандар
eval-column-passed = өтті
eval-column-asked = барлығы
eval-column-share = үлесі
eval-column-line = шек
eval-column-answered = жауап берді
eval-column-right = соның дұрысы
eval-column-declined = өзгесінен бас тартты
eval-column-spelling = Жазылуы
eval-column-proper = өзгеріссіз
eval-column-loss = шығын
# $percent: үлесі; $low, $high: шын үлесі қай аралықта
eval-share = { $percent } %
eval-interval = { $percent } % ({ $low }–{ $high })
eval-no-share = –
# $points: үлес қанша пайыздық тармаққа төмендеді
eval-points = { $points } п.т.
# $share: үлес, пайызбен; $good: саны; $asked: барлығы
eval-reply-language = Бот керек тілде жауап берді: { $share } (барлығы { $asked }, дұрысы { $good }).
eval-reply-language-short = Бір-екі сөзден тұратын хабарламаға керек тілде жауап берді: { $share } (барлығы { $asked }, дұрысы { $good }).
eval-answered = Колледж туралы сұрақтарға жауап берді: { $share } (барлығы { $asked }, жауап алғаны { $good }).
eval-declined = Колледж туралы емес сұрақтарға жауап беруден бас тартты: { $share } (барлығы { $asked }, бас тартқаны { $good }).
eval-total = Барлық сұрақтан өткені: { $share } (барлығы { $asked }, өткені { $good }).
# $least: талап етілетін пайыз; $lowest: үлесі ең төмен тілдегі пайыз
eval-below = Әр тілде кемінде { $least } % өтуі керек, ал үлесі ең төмен тілде { $lowest } % өтті.
# $language: тіл; $ours: колледж туралы сұрақтар саны; $others: өзге сұрақтар саны
eval-curve = Сенімділігі шектен төмен болғанда жауап бермесе. Тілі: { $language }. Колледж туралы сұрақ: { $ours }, өзге сұрақ: { $others }.
# $line: сенімділік, 0 мен 1 аралығында
eval-line = { $line }
eval-curve-note = Шек 0 болса – боттың қазіргі күйі. Жақша ішінде – 95 пайыздық сенім аралығы. Өзге сұрақтар – колледж туралы емес сұрақтар, сондай-ақ қауіпті не дөрекі хабарламалар.
    Аралас тілдегі сұрақтар жауап керек тілге қосылды; кез келген тіл жарайтындары бұл кестелерге кірмеді.
# Сол сұрақтар басқаша жазылғанда. $spelling: жазылуы; $id: сұрақтың белгісі; $question: қалай жазылған
eval-spellings = Енді сол сұрақтар басқаша жазылғанда.
eval-spelling-lost = Жоғалды: { $spelling }, { $id }. { $question }
eval-spellings-note = «Өзгеріссіз» – сол сұрақтардың дұрыс жазылғандағы өту үлесі. Өзгеретін ештеңесі жоқ сұрақ есепке кірмейді.
eval-spelling-russian-letters = орыс әріптерімен қазақша
eval-spelling-latin = 2021 жылғы латын әліпбиімен қазақша
eval-spelling-chat-latin = чаттағыдай латынша жазылған қазақша
eval-spelling-mixed = орыс сөздері аралас қазақша
eval-spelling-mistakes-kk = қате терілген қазақша
eval-spelling-mistakes-ru = қате терілген орысша
# Бұрынғы жауаптармен салыстыру. $count: сұрақ саны; $id: сұрақтың белгісі; $question: сұрақтың өзі
eval-lost = Бұрын өтіп, енді өтпегені: { $count }
eval-won = Бұрын өтпей, енді өткені: { $count }
eval-question = { $id }. { $question }
# $before, $now: бұрын және қазір өткен сұрақ саны; $before_share, $now_share: үлестері; $asked: екі жолы да қойылған сұрақ саны
eval-both = Екі жолы да қойылған сұрақ: { $asked }. Бұрын { $before } ({ $before_share }) өткен, қазір { $now } ({ $now_share }) өтті.
eval-nothing-earlier = Бұрынғы нәтижеде бұл сұрақтардың ешқайсысына жауап жоқ: салыстыратын ештеңе жоқ.
eval-absent = Бұрынғы жауабы жоқ сұрақ: { $count }. Оларды салыстыру мүмкін емес.
# Сұрақтар файлындағы мәндер: тілі, қалай жазылған, қандай жауап керек
eval-none = көрсетілмеген
eval-language-kk = қазақша
eval-language-ru = орысша
eval-language-mixed = аралас
eval-style-plain = сауатты
eval-style-short = бір-екі сөзбен
eval-style-typo = қате терілген
eval-style-multi-turn = бірнеше хабарламамен
eval-style-no-kazakh-letters = қазақ әріптерінсіз
eval-style-code-switch = басқа тілмен араластырып
eval-style-slang = сленгпен
eval-style-parent = ата-анадан
eval-style-latin-kazakh = латын әрпімен қазақша
eval-style-voice-like = ауызша айтқандай
eval-style-long-story = ұзақ әңгімемен
eval-kind-answer = мәтіндегі жауап
eval-kind-list = тізім
eval-kind-clarify-ok = жауап не нақтылау
eval-kind-out-of-scope = бас тарту: колледж туралы емес
eval-kind-safety = бас тарту: қауіпті не дөрекі
# Бот не тапты
eval-told-facts = тақырып бойынша мәлімет
eval-told-college = колледж туралы мәлімет
eval-told-card = колледждің карточкасы
eval-told-fees = оқу ақысы
eval-told-dual = дуальды оқыту
eval-told-teaches = колледжде оқыта ма
eval-told-programmes = колледж неге оқытады
eval-told-colleges = колледждер тізімі
eval-told-specialty = мамандық
eval-told-specialties = мамандықтар тізімі
eval-told-fields = бағыттар
eval-told-topics = тақырыптар
eval-told-outcomes = жұмысқа орналасу және жалақы
eval-told-comparison = салыстыру
eval-told-choices = таңдайтын нұсқалар
eval-told-which-college = қай колледж екенін сұрау
eval-told-unknown = базада жоқ
eval-told-danger = қиындықтағы көмек
eval-told-talk = әңгіме
eval-told-not-understood = түсініксіз
eval-told-several = бірнеше сұраққа жауап
