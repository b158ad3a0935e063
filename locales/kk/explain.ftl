# Хабарлама қалай түсінілді: жауап қате болғанда оқылады
explain-title = Хабарлама қалай түсінілді
# Сөздер кестесі, бағандар
explain-column-number = №
explain-column-word = сөз
explain-column-stem = негізі
explain-column-mended = түзетілгені
explain-column-lean = тілі
explain-not-mended = –
# $lean: сөз осы тілге қаншалықты тән
explain-lean-kazakh = қазақша { $lean }
explain-lean-russian = орысша { $lean }
explain-lean-none = –
explain-no-words = Хабарламада сөз жоқ.
# $language: жауап қай тілде
explain-language = Жауап тілі: { $language }.
explain-names = Табылған атаулар
explain-no-names = Атау табылмады.
explain-names-close = Ұқсайды, бірақ алынбады
# $words: хабарламадағы сөздер; $places: олардың нөмірлері, үтір арқылы; $count: неше нұсқа бірдей сай келеді
explain-name = «{ $words }» (№ { $places })
explain-name-shared = «{ $words }» (№ { $places }), бірдей сай келетін нұсқа: { $count }
# $named: не аталған; $weight: сөздердің салмағы; $coverage: атаудың қанша пайызы сәйкес келді
explain-mention = { $named }; салмағы { $weight }, атаудың { $coverage } %-ы сәйкес
# $name: атауы; $code: базадағы белгісі
explain-named-college = колледж: { $name } ({ $code })
explain-named-specialty = мамандық: { $name } ({ $code })
explain-named-field = бағыт: { $name } ({ $code })
explain-named-district = аудан: { $name } ({ $code })
# $conditions: шарттар, үтір арқылы
explain-conditions = Шарттар: { $conditions }.
explain-no-conditions = Шарт жоқ.
explain-plain = Ең жақын тақырыптар мен фактілер, сөздер сол күйінде
explain-masked = Ең жақын тақырыптар мен фактілер, атаулар жасырылған
# $score: ұқсастығы, 0 мен 1 аралығында; $topic: тақырып; $fact: фактінің белгісі; $text: фактінің басы
explain-likely-topic = { $score } – { $topic }
explain-likely-fact = { $score } – { $topic }, факт { $fact }: { $text }
# Ықтималдықтар, пайызбен. $ours: сұрақ бізге қойылған, тақырыптар бойынша; $asks: сол, барлық сөз бойынша; $danger: өмірге қауіп туралы
explain-odds = Сұрақ бізге: тақырыптар бойынша { $ours } %, сөздер бойынша { $asks } %; өмірге қауіп: { $danger } %
explain-chances = Не туралы сұралған
# $percent: ықтималдығы, пайызбен
explain-chance-named = аталған нәрсе туралы: { $percent } %
explain-chance-told = базадағы басқа нәрсе туралы: { $percent } %
explain-chance-foreign = бізге қатысы жоқ немесе жай әңгіме: { $percent } %
# $what: сұраныстардың кодтары, үтір арқылы; әңгіме болса – оның тақырыбы
explain-reading-asks = Былай түсінілді: { $what }
explain-reading-choices = Бірдей сай келеді, таңдауды адам жасайды: { $what }
explain-reading-talk = Әңгіме деп түсінілді: { $what }
explain-reading-no-such-college = Тізімде жоқ колледж аталды.
explain-reading-danger = Өмірге қауіп болуы мүмкін, алдымен көмек нөмірі айтылады; бұған қоса: { $what }
explain-reading-near = Түсініксіз, ең жақыны: { $what }
explain-reading-nothing = Түсініксіз, жақын ештеңе де жоқ.
# $percent: сенімділігі, пайызбен
explain-confidence = Сенімділігі: { $percent } %
explain-carried-nothing = Бұрынғы әңгімеден ештеңе алынған жоқ: бұл – алғашқы хабарлама.
