# Как понято сообщение: это читают, когда ответ неверен
explain-title = Как понято сообщение
# Таблица слов, столбцы
explain-column-number = №
explain-column-word = слово
explain-column-stem = основа
explain-column-mended = исправлено на
explain-column-lean = язык
explain-not-mended = –
# $lean: насколько сильно слово говорит за этот язык
explain-lean-kazakh = казахский { $lean }
explain-lean-russian = русский { $lean }
explain-lean-none = –
explain-no-words = Слов в сообщении нет.
# $language: на каком языке ответ
explain-language = Язык ответа: { $language }.
explain-names = Найденные названия
explain-no-names = Названий не найдено.
explain-names-close = Похожи, но не взяты
# $words: слова сообщения; $places: их номера через запятую; $count: сколько прочтений подходят одинаково
explain-name = «{ $words }» (№ { $places })
explain-name-shared = «{ $words }» (№ { $places }), равных прочтений: { $count }
# $named: что названо; $weight: сколько весят слова; $coverage: какая доля названия совпала, в процентах
explain-mention = { $named }; вес { $weight }, совпало { $coverage } % названия
# $name: название; $code: обозначение в базе
explain-named-college = колледж: { $name } ({ $code })
explain-named-specialty = специальность: { $name } ({ $code })
explain-named-field = направление: { $name } ({ $code })
explain-named-district = район: { $name } ({ $code })
# $conditions: условия через запятую
explain-conditions = Условия: { $conditions }.
explain-no-conditions = Условий нет.
explain-plain = Ближайшие темы и факты, слова как есть
explain-masked = Ближайшие темы и факты, названия скрыты
# $score: похожесть от 0 до 1; $topic: тема; $fact: обозначение факта; $text: начало факта
explain-likely-topic = { $score } – { $topic }
explain-likely-fact = { $score } – { $topic }, факт { $fact }: { $text }
# Вероятности в процентах. $ours: что вопрос к нам, по темам; $asks: то же по всем словам сразу; $danger: что речь об опасности для жизни
explain-odds = Вопрос к нам: { $ours } % по темам, { $asks } % по словам; опасность для жизни: { $danger } %
explain-chances = О чём спрашивают
# $percent: вероятность в процентах
explain-chance-named = о том, что названо: { $percent } %
explain-chance-told = о другом, что есть в базе: { $percent } %
explain-chance-foreign = не к нам или просто разговор: { $percent } %
# $what: запросы их кодами через запятую; в разговоре – его тема
explain-reading-asks = Понято так: { $what }
explain-reading-choices = Подходят одинаково, выбор за человеком: { $what }
explain-reading-talk = Понято как разговор: { $what }
explain-reading-no-such-college = Назван колледж, которого нет в списке.
explain-reading-danger = Возможна опасность для жизни, сначала называется телефон помощи; кроме того, понято так: { $what }
explain-reading-near = Не понято, ближе всего: { $what }
explain-reading-nothing = Не понято, и близкого ничего нет.
# $percent: уверенность в процентах
explain-confidence = Уверенность: { $percent } %
explain-carried-nothing = Из прежнего разговора ничего не взято: сообщение здесь первое.
