# Қызметкер мәзірі. $role: рөл
desk-menu = Рөліңіз: { $role }. Не істейміз?
desk-menu-editor = Рөліңіз: { $role }. Не істейміз?
    Мәліметті өзгерту үшін ол туралы әдеттегідей сұраңыз да, жауап астындағы «✎ Өзгерту» батырмасын басыңыз. Өзгеріс көп болса, Excel файлымен жіберіңіз.
desk-menu-queue = Жауапсыз сұрақтар
desk-menu-drafts = Жобалар
desk-menu-figures = Көрсеткіштер
desk-menu-fact = Жаңа факт
desk-menu-news = Жазылғандарға жаңалық
desk-menu-history = Тарих және кері қайтару
desk-menu-workbook = База Excel-де
desk-menu-invite = Қызметкер шақыру
desk-back = ← Артқа
desk-next = Әрі қарай →
desk-confirm = Растау
desk-reject = Қабылдамау
desk-invite-role = Кімді шақырасыз?
desk-role-college-editor = колледж редакторы
desk-invite-college = Қай колледждің редакторы?
# $number: шақыру нөмірі; $role: рөл; $link: сілтеме
desk-invited = { $number }-шақыру: { $role }. Сілтемені адамның өзіне беріңіз. Ол 24 сағат жарамды, бір-ақ рет қолданылады:
    { $link }
    Адам сілтемемен келгенде, сіз оның атын көріп, растайсыз немесе қабылдамайсыз.
# $number: шақыру нөмірі; $role: рөл; $id: Telegram нөмірі; $name: Telegram-дағы аты
desk-invitation-accepted = { $number }-шақыруды ({ $role }) «{ $name }» деген адам қабылдады, нөмірі { $id }. Сіз шақырған адам осы ма?
# $role: рөл
desk-welcome = Шақыруыңыз расталды. Рөліңіз: { $role }. Не істей алатыныңызды /staff командасы көрсетеді.
desk-not-let-in = Шақыруыңыз расталмады. Қателік болса, жаңасын сұраңыз.
# $number: жоба нөмірі
desk-draft-open = { $number }-жобаны ашу
desk-draft-file = 📎 Құжатты көрсету
desk-draft-waits = Жоба сіздің шешіміңізді күтіп тұр.
desk-draft-published = { $number }-жобаңыз расталып, жарияланды.
desk-draft-rejected = { $number }-жобаңыз қабылданбады.
desk-history = Соңғы жарияланымдар. Кері қайтарса не өзгеретінін көру үшін нөмірін басыңыз.
# $number: жарияланым нөмірі
desk-history-open = № { $number }
desk-undo-would = Кері қайтарса, мынау өзгереді:
desk-undo = Жарияланымды кері қайтару
# $days: неше күн
desk-figures = { $days } күннің көрсеткіштері
# $place: нешінші; $count: барлығы қанша
desk-queue-place = Топ: { $place } / { $count }
# $name: факт не тақырып
desk-queue-wording = Осы туралы: { $name }
desk-queue-other = Басқа нәрсе туралы…
desk-queue-fact = Жаңа факт
desk-queue-not-ours = Колледж туралы емес
desk-queue-abuse = Балағат
desk-queue-done = Қаралды
desk-queue-next = Келесі →
desk-queue-gone = Бұл сұрақ шешіліп қойған.
desk-queue-not-text = Бұл – сұрақ емес, жауапқа берілген баға. Мәліметті түзетіп, «Қаралды» батырмасын басыңыз.
desk-queue-not-a-target = Мұндай факт не тақырып енді жоқ.
desk-queue-look-for = Шын мәнінде не туралы сұраған? Бот жауап беретін сұрақты немесе фактінің белгісін жазыңыз.
desk-queue-which = Осылардың қайсысы?
desk-queue-nothing = Ұқсас ештеңе жоқ. Басқаша жазып көріңіз немесе жаңа факт қосыңыз.
# $college: колледждің аты
desk-role-of-college = колледж редакторы ({ $college })
# $file: файл
desk-written = Көрсеткіштер { $file } файлына жазылды.
# $link: кіру сілтемесі
desk-console = Қызметкерлер бетіне кіретін сілтемеңіз. Ол 15 минут және бір рет қана жарайды, ешкімге жібермеңіз:
    { $link }
# $member: қызметкерлер тізімінде қалай жазылғаныңыз
desk-console-none = Қызметкерлер бетінің сілтемесін осы жерден алуға болмайды. Оны серверді басқаратын адамнан сұраңыз: bagdar console-link { $member } командасы
