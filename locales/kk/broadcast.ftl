# $number: таратылым нөмірі; $interest: не туралы; $author: кім жазды; $state: күйі
broadcast-line = { $number }-таратылым, { $interest }, авторы { $author }: { $state }
broadcast-state-draft = жоба
broadcast-state-running = жіберіліп жатыр
broadcast-state-paused = кідіртілді
broadcast-state-stopped = тоқтатылды
broadcast-state-done = аяқталды
# $all, $sent, $waiting, $refused, $gone, $left, $doubtful: адам саны
broadcast-counts = Барлығы { $all }: жіберілді – { $sent }, жіберілмеді – { $waiting }, қабылданбады – { $refused }, ботты бұғаттағандар – { $gone }, жазылымнан шыққандар – { $left }, белгісіз – { $doubtful }
# $chats: чат нөмірлері
broadcast-doubtful = Жеткен-жетпегені белгісіз, қайта жіберілмейді. Чаттар: { $chats }
# $number: таратылым нөмірі; $kazakh, $russian: әр тілде неше адам алады
broadcast-written = { $number }-жоба сақталды. Қазақша алатындар – { $kazakh }, орысша алатындар – { $russian }. Жобаны алдымен өзіңізге жіберіп көріңіз. Таратылымды басқа қызметкер бастауы керек.
# $count: адам саны
broadcast-begun = Таратылым басталды. Алушылар саны: { $count }
broadcast-done = Дайын.
broadcast-no-text = Мәтін екі тілде де керек.
# $most: шегі
broadcast-too-long = Мәтін тым ұзын, шегі – { $most } таңба. Қысқартыңыз.
broadcast-unknown-interest = Базада мұндай колледж не мамандық жоқ. Белгісін тексеріңіз.
broadcast-no-such = Мұндай нөмірлі таратылым жоқ. Нөмірін таратылымдар тізімінен тексеріңіз.
broadcast-same-person = Өз таратылымыңызды өзіңіз бастай алмайсыз: оны басқа қызметкер, жариялаушы не әкімші бастауы керек. Ондай адам болмаса, әкімші қосады.
broadcast-nobody = Бұл жаңалыққа ешкім жазылмаған, жіберетін адам жоқ.
# $state: күйі
broadcast-wrong-state = Қазір мұны істеуге болмайды. Таратылымның күйі: { $state }
