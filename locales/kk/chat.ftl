# Қызметкер мәзірі. $role: рөл
chat-menu = Рөліңіз: { $role }. Не істейміз?
chat-menu-editor = Рөліңіз: { $role }. Не істейміз?
    Мәліметті өзгерту үшін ол туралы әдеттегідей сұраңыз да, жауап астындағы «✎ Өзгерту» батырмасын басыңыз.
chat-menu-queue = Жауапсыз сұрақтар
chat-menu-drafts = Жобалар
chat-menu-figures = Көрсеткіштер
chat-menu-fact = Жаңа факт
chat-menu-invite = Қызметкер шақыру
chat-back = ← Артқа
chat-next = Әрі қарай →
chat-confirm = Растау
chat-reject = Қабылдамау
chat-invite-role = Кімді шақырасыз?
chat-role-college-editor = колледж редакторы
chat-invite-college = Қай колледждің редакторы?
# $number: шақыру нөмірі; $role: рөл; $link: сілтеме
chat-invited = { $number }-шақыру: { $role }. Сілтемені адамның өзіне беріңіз. Ол 24 сағат және бір рет қана жарайды:
    { $link }
    Адам сілтемемен келгенде, сіз оның атын көріп, растайсыз немесе қабылдамайсыз.
# $number: шақыру нөмірі; $role: рөл; $id: Telegram нөмірі; $name: Telegram-дағы аты
chat-invitation-accepted = { $number }-шақыруды ({ $role }) «{ $name }» деген адам қабылдады, нөмірі { $id }. Сіз шақырған адам осы ма?
# $role: рөл
chat-welcome = Сізді қабылдады. Рөліңіз: { $role }. Не істей алатыныңызды /staff командасы көрсетеді.
chat-not-let-in = Шақыруыңыз расталмады. Қателік болса, жаңасын сұраңыз.
# $number: жоба нөмірі
chat-draft-open = { $number }-жобаны ашу
chat-draft-waits = Жоба сіздің шешіміңізді күтіп тұр.
chat-draft-published = { $number }-жобаңыз расталып, жарияланды.
chat-draft-rejected = { $number }-жобаңыз қабылданбады.
# $days: неше күн
chat-figures = { $days } күннің көрсеткіштері
# $place: нешінші; $count: барлығы қанша
chat-queue-place = { $count } топтың { $place }-сі
# $name: факт не тақырып
chat-queue-wording = Мынау туралы: { $name }
chat-queue-other = Басқа нәрсе туралы…
chat-queue-fact = Жаңа факт
chat-queue-not-ours = Колледж туралы емес
chat-queue-abuse = Балағат
chat-queue-done = Қаралды
chat-queue-next = Келесі →
chat-queue-gone = Бұл сұрақ шешіліп қойған.
chat-queue-not-text = Бұл – сұрақ емес, жауапқа берілген баға. Мәліметті түзетіп, «Қаралды» батырмасын басыңыз.
chat-queue-not-a-target = Мұндай факт не тақырып енді жоқ.
chat-queue-look-for = Шын мәнінде не туралы сұраған? Бот жауап беретін сұрақты немесе фактінің белгісін жазыңыз.
chat-queue-which = Осылардың қайсысы?
chat-queue-nothing = Ұқсас ештеңе жоқ. Басқаша жазып көріңіз немесе жаңа факт қосыңыз.
# $college: колледждің аты
chat-role-of-college = колледж редакторы ({ $college })
# $file: файл
chat-written = Көрсеткіштер { $file } файлына жазылды.
