# Вопрос, на который ответ плохой. $id: обозначение вопроса; $language, $style, $theme: что это за вопрос; $question: сам вопрос
eval-failure = Не прошёл: { $id } ({ $language }, { $style }, { $theme }). { $question }
# $wanted: что могло бы стоять в ответе, через запятую
eval-fault-missing = В ответе нет ничего из этого: { $wanted }
# $unwanted: что стоит в ответе напрасно
eval-fault-unwanted = В ответе есть то, чего быть не должно: { $unwanted }
eval-fault-not-declined = Нужно было вежливо отказать, а бот ответил.
# $given: язык ответа; $expected: какой нужен
eval-fault-language = Язык ответа – { $given }, а нужен { $expected }.
# $text: слова, номер или образец
eval-wanted-text = «{ $text }»
eval-wanted-phone = телефон { $text }
eval-wanted-pattern = по образцу { $text }
# $pattern: образец, по которому ищут в ответе
eval-unreadable = Образец в вопросе { $id } прочесть нельзя, он никогда не подойдёт: { $pattern }
# $kind: что бот нашёл; $confidence: его уверенность от 0 до 1; $reply: начало ответа
eval-reply = Ответ ({ $kind }, уверенность { $confidence }): { $reply }
# Таблицы: чем вопросы отличаются
eval-by-language = Язык вопроса
eval-by-style = Как написан
eval-by-kind = Что нужно в ответ
eval-by-theme = Тема
# Таблицы: столбцы
eval-column-passed = прошли
eval-column-asked = всего
eval-column-share = доля
eval-column-line = черта
eval-column-answered = ответил
eval-column-right = из них верно
eval-column-declined = остальное отклонил
eval-column-spelling = Написание
eval-column-proper = без изменений
eval-column-loss = потеря
# $percent: доля; $low, $high: между какими долями она на самом деле
eval-share = { $percent } %
eval-interval = { $percent } % ({ $low }–{ $high })
eval-no-share = –
# $points: на сколько пунктов доля упала
eval-points = { $points } п.п.
# $share: доля в процентах; $good: сколько; $asked: из скольких
eval-reply-language = На нужном языке бот ответил в { $share } случаев ({ $good } из { $asked }).
eval-reply-language-short = На сообщения из одного-двух слов на нужном языке ответил в { $share } случаев ({ $good } из { $asked }).
eval-answered = Из вопросов о колледжах получили ответ { $share } ({ $good } из { $asked }).
eval-declined = Из вопросов не о колледжах отклонены { $share } ({ $good } из { $asked }).
eval-total = Всего прошли { $share } вопросов ({ $good } из { $asked }).
# $least: сколько процентов требуется; $lowest: сколько прошло на языке с самой низкой долей
eval-below = Требуется не меньше { $least } % на каждом языке, а там, где доля ниже всего, прошли { $lowest } %.
# $language: язык; $ours: сколько вопросов о колледжах; $others: сколько остальных
eval-curve = Если отвечать только при уверенности не ниже черты. Язык: { $language }. Вопросов о колледжах: { $ours }, остальных: { $others }.
# $line: уверенность от 0 до 1
eval-line = { $line }
eval-curve-note = Черта 0 – бот как есть. В скобках – 95-процентный доверительный интервал. Остальное – вопросы не о колледжах, а также опасные и грубые.
    Вопросы на смеси языков отнесены к языку, на котором нужен ответ; если подходит любой, в эти таблицы они не вошли.
# Те же вопросы в другом написании. $spelling: написание; $id: обозначение вопроса; $question: как он написан
eval-spellings = Теперь те же вопросы, написанные иначе.
eval-spelling-lost = Потерян: { $spelling }, { $id }. { $question }
eval-spellings-note = «Без изменений» – доля прошедших среди тех же вопросов, написанных правильно. Вопрос, в котором менять нечего, не считается.
eval-spelling-russian-letters = казахский русскими буквами
eval-spelling-latin = казахский латиницей 2021 года
eval-spelling-chat-latin = казахский латиницей, как в чатах
eval-spelling-mixed = казахский с русскими словами
eval-spelling-mistakes-kk = казахский с опечатками
eval-spelling-mistakes-ru = русский с опечатками
# Сравнение с прежними ответами. $count: сколько вопросов; $id: обозначение вопроса; $question: сам вопрос
eval-lost = Раньше проходили, теперь нет: { $count }
eval-won = Раньше не проходили, теперь проходят: { $count }
eval-question = { $id }. { $question }
# $before, $now: сколько прошло раньше и теперь; $before_share, $now_share: их доли; $asked: сколько вопросов в обоих прогонах
eval-both = Вопросов в обоих прогонах: { $asked }. Раньше прошли { $before } ({ $before_share }), теперь { $now } ({ $now_share }).
eval-nothing-earlier = В прежнем прогоне нет ответа ни на один из этих вопросов: сравнивать не с чем.
eval-absent = Вопросов, на которые прежнего ответа нет: { $count }. Их сравнить не с чем.
# Значения в файле вопросов: язык, как написан, что нужно в ответ
eval-none = не указано
eval-language-kk = казахский
eval-language-ru = русский
eval-language-mixed = смешанный
eval-style-plain = грамотно
eval-style-short = одним-двумя словами
eval-style-typo = с опечатками
eval-style-multi-turn = несколькими сообщениями
eval-style-no-kazakh-letters = без казахских букв
eval-style-code-switch = вперемешку с другим языком
eval-style-slang = на сленге
eval-style-parent = от родителя
eval-style-latin-kazakh = по-казахски латиницей
eval-style-voice-like = как надиктовано
eval-style-long-story = длинным рассказом
eval-kind-answer = ответ в тексте
eval-kind-list = перечень
eval-kind-clarify-ok = ответ или уточнение
eval-kind-out-of-scope = отказ: не о колледжах
eval-kind-safety = отказ: опасное или грубое
# Что бот нашёл
eval-told-facts = сведения по теме
eval-told-college = сведения о колледже
eval-told-card = карточка колледжа
eval-told-fees = стоимость
eval-told-dual = дуальное обучение
eval-told-teaches = учат ли этому в колледже
eval-told-programmes = чему учит колледж
eval-told-colleges = перечень колледжей
eval-told-specialty = специальность
eval-told-specialties = перечень специальностей
eval-told-fields = направления
eval-told-topics = темы
eval-told-outcomes = трудоустройство и зарплаты
eval-told-comparison = сравнение
eval-told-choices = варианты на выбор
eval-told-which-college = вопрос, о каком колледже речь
eval-told-unknown = в базе этого нет
eval-told-danger = помощь в беде
eval-told-talk = разговор
eval-told-not-understood = не понято
eval-told-several = ответы на несколько вопросов
