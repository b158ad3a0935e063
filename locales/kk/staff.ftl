# Рөлдер. $college: колледждің белгісі
staff-role-viewer = көруші
staff-role-college-editor = { $college } колледжінің редакторы
staff-role-city-editor = қала редакторы
staff-role-publisher = жариялаушы
staff-role-administrator = әкімші
# $member: қызметкер; $role: рөлі
staff-line = { $member }: { $role }
staff-empty = Базада әлі қызметкер жоқ: командалық жолдан енгізілген өзгерістің бәрі бірден жарияланады. Бірінші әкімшіні былай қосыңыз: bagdar staff add АТЫ administrator. Содан кейін мерзім, орын саны және ақы туралы мәліметті екінші адам растайтын болады.
staff-added = Дайын. { $member }: { $role }.
# $member: қызметкер
staff-removed = { $member } қызметкерлер тізімінен шығарылды.
# $number: шақырудың нөмірі; $secret: құпия код; $role: рөлі
staff-invited = { $number }-шақыру ({ $role }) 24 сағат жарамды, бір-ақ рет қолданылады. Кодты адамның өзіне беріңіз: { $secret }
# $number: шақырудың нөмірі; $role: рөлі; $by: кім шақырды
staff-invitation-open = { $number }-шақыру ({ $role }, шақырған – { $by }): әлі қабылданған жоқ
# $member: кім қабылдады; $name: мессенджердегі аты
staff-invitation-accepted = { $number }-шақыру ({ $role }, шақырған – { $by }): қабылдаған – { $member }, аты «{ $name }». Оны растайсыз ба, жоқ па?
staff-accepted = { $number }-шақыру қабылданды. Шақырған адам растағаннан кейін кіре аласыз.
staff-invitation-refused = { $number }-шақыру жабылды.
staff-refused-not-staff = Сіз қызметкерлер тізімінде жоқсыз. Әкімшіден шақыру сұраңыз.
staff-refused-not-allowed = Рөліңіз бұған рұқсат бермейді. Әкімшіге хабарласыңыз.
staff-refused-no-invitation = Мұндай шақыру жоқ. Кодын немесе нөмірін тексеріңіз.
staff-refused-used = Бұл шақыру қолданылған немесе жабылған. Жаңасын сұраңыз.
staff-refused-expired = Шақырудың мерзімі өтіп кетті. Жаңасын сұраңыз.
staff-refused-not-inviter = Тек шақырған адам растай алады.
staff-refused-not-accepted = Шақыруды әлі ешкім қабылдаған жоқ.
staff-refused-no-member = Мұндай қызметкер жоқ.
staff-refused-not-a-name = Қызметкерді бұлай атауға болмайды. Чат нөмірін немесе латынның кіші әріптерінен, цифрлардан және . _ - таңбаларынан тұратын атты жазыңыз.
staff-refused-last-administrator = Бұл – соңғы әкімші. Алдымен басқасын тағайындаңыз.
staff-refused-no-college = Базада мұндай колледж жоқ. Белгісін тексеріңіз.
