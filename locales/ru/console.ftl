# Рамка каждой страницы
console-brand = Бағдар
console-name = страницы сотрудников
console-own-language = Русский
console-language = Язык страниц
console-skip = К содержанию
console-menu = Меню
console-leave = Выйти
console-footer = Всё, что отвечает бот, взято из этой базы и показано с источником и датой.
console-home = Главная
console-tables = Таблицы
console-import = Загрузка файлов
console-history = История
# Вход
console-enter = Вход
console-enter-how = Ссылка действует один раз. Нажмите кнопку, и вы войдёте на двенадцать часов.
console-enter-button = Войти
console-left = Вы вышли
console-signed-out = Сначала нужно войти
console-signed-out-how = Чтобы войти, получите одноразовую ссылку: отправьте боту команду /console, попросите администратора или выполните на сервере команду «bagdar console-link» с именем, под которым вас внесли в список сотрудников.
console-dead-link = Ссылка не действует
console-dead-link-how = Её уже использовали, прошли её пятнадцать минут или она скопирована не целиком. Попросите новую.
console-not-found = Такой страницы нет
console-not-found-how = Адрес неверен, или строку удалили из базы.
console-bad-form = Форма не принята
console-bad-form-how = Возможно, страница устарела. Вернитесь назад, обновите её и отправьте снова. Ничего не изменилось.
console-too-big = Файлы слишком большие
console-too-big-how = Все файлы вместе не должны быть больше 40 МБ. Отправьте их по частям. Ничего не изменилось.
console-foreign = Запрос не принят
console-foreign-how = Он пришёл с другого сайта или предназначен другому адресу. Откройте страницу по адресу, который назвала программа.
console-broken = Что-то сломалось
console-broken-how = Это наша ошибка, она записана в журнал. Попробуйте ещё раз, а если не выйдет, скажите администратору.
# Главная
console-home-lead = Здесь исправляют то, что рассказывает бот. История хранит, кто и что изменил.
console-waiting = На что посмотреть
console-mend = Открыть строку
# $count: сколько ещё
console-more = И ещё: { $count }.
# Загрузка файлов
console-import-lead = Файл сначала проверяется: вы увидите, что изменится, и внесёте это, только если согласны.
console-import-files = Файлы Excel (.xlsx) или CSV
console-import-hint = Можно выбрать сразу несколько. CSV сохраните в UTF-8 и назовите как таблицу: colleges.csv.
console-import-drop = Файлы можно перетащить сюда.
console-import-check = Проверить
console-import-sending = Файл отправляется…
console-import-checking = Проверяем…
console-import-failed = Файл не отправлен. Проверьте связь и попробуйте ещё раз.
console-import-no-file = Файл не выбран. Выберите хотя бы один.
console-import-wrong = В файле есть что исправить
console-import-nothing-written = В базу ничего не записано. Исправьте то, что перечислено ниже, и загрузите файл снова.
console-import-again = Загрузить другой файл
console-import-marked = Скачать файл Excel с пометками
console-import-preview = Что изменится
console-import-difference = Скачать изменения в Excel
console-template = Образец для заполнения
console-template-lead = Это вся база в одном файле Excel. Исправьте что нужно и загрузите сюда обратно: нетронутые ячейки не изменятся.
console-template-button = Скачать базу в Excel
console-publish = Внести в базу
# $count: сколько ячеек или замечаний
console-difference = Меняется ячеек: { $count }
console-problems = Что исправить: { $count }
console-problem-file = Файл
console-problem-cell = Ячейка
console-problem-value = Значение
console-problem-remedy = Что не так и как исправить
# Таблицы
console-tables-lead = Строку можно найти и исправить прямо здесь. Если строк много, удобнее загрузить файл.
console-table-sources = Источники
console-table-districts = Районы
console-table-fields = Направления
console-table-colleges = Колледжи
console-table-specialties = Специальности
console-table-qualifications = Квалификации
console-table-programmes = Программы
console-table-dual = Дуальное обучение
console-table-outcomes = Трудоустройство выпускников
console-table-facts = Ответы по темам
console-table-examples = Примеры вопросов
console-table-golden = Контрольные вопросы
# $count: сколько строк
console-count = { $count }
console-search = Поиск в таблице
console-search-button = Найти
console-new-row = Новая строка
# $count: сколько строк нашлось
console-found = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
console-nothing-found = Ничего не нашлось. Попробуйте слово покороче.
console-pages = Страницы списка
console-previous = Предыдущая
console-next = Следующая
# $page: которая страница; $pages: сколько всего
console-page = Страница { $page } из { $pages }
# Строка
console-required = обязательно
console-unknown = – неизвестно –
console-date-hint = Пишите так: 2026, 2026-07 или 2026-07-20.
console-add-reference = Добавить ещё
console-check = Посмотреть, что изменится
console-delete = Удалить строку
console-edit-on = Вернуться к правке
console-no-changes = Ничего не изменится: в базе так и стоит.
console-taken-key = такое обозначение в базе уже есть. Впишите другое или откройте и исправьте ту строку.
console-past = История этой строки
console-past-none = В истории об этой строке записей нет.
console-local-time = Время по Алматы.
# История
console-history-lead = Здесь всё, что вносили в базу. Исправить или стереть эти записи не может никто.
console-history-when = Когда (время Алматы)
console-history-who = Кто
console-history-from = Откуда
console-history-rows = Строк
console-history-number = Номер
console-history-cells = Ячеек
console-history-why = Причина
console-history-confirmed = Кто подтвердил
console-history-digest = SHA-256 файла
console-history-undoes = Отменяет
console-history-state = Состояние
console-history-csv = Скачать всю историю (CSV)
# $number: номер публикации
console-publishing = Публикация № { $number }
console-verify = Проверить целость истории
console-verified = История цела: ни одна запись не изменена в обход программы.
console-verify-lead = Печать каждой записи выводится из печати предыдущей, поэтому, если изменить одну, перестанут сходиться все следующие.
# Столбцы, у которых в форме выбирают несколько значений
console-column-languages = Языки обучения
console-column-grades = После каких классов принимают
console-column-forms = Формы обучения (full-time – очная, part-time – заочная, evening – вечерняя)
console-column-sources = Источники
console-column-companions = Факты, о которых рассказать вместе
console-column-conflicts = Факты, где другая цифра
console-seal = Последняя печать:
# Кто вошёл
console-operator = оператор
console-program = сама программа
# Ответ командной строки
console-link-refused = Ссылку получает только сотрудник: добавьте его командой bagdar staff add. Пока сотрудников нет, войти может и тот, кто управляет сервером.
# Запрет
console-refused = Так сделать нельзя
# Как вносят изменения
console-why = Причина
console-why-hint = Останется в истории. Можно не заполнять.
console-propose = Сохранить как черновик
console-critical = Здесь важные сведения: сроки, места, оплата или лицензия. Если есть кому подтверждать, изменения станут черновиком: его подтвердит другой человек.
console-only-proposed = Ваши изменения станут черновиком. В базу они попадут, когда их подтвердит публикатор.
console-stopped = Ничего не внесено
console-golden-question = Контрольный вопрос
console-golden-expected = Что должно быть в ответе
console-golden-reply = Каким станет ответ
# $count: сколько ячеек
console-conflicts = Ячейки, которые тем временем изменились: { $count }
console-conflict-expected = Было
console-conflict-found = Сейчас
console-conflict-wanted = Хотели поставить
# Черновики
console-drafts = Черновики
console-drafts-lead = Здесь изменения, которые должен подтвердить ещё один человек.
# $number: номер черновика
console-draft = Черновик № { $number }
console-draft-confirm = Подтвердить и внести
console-draft-reject = Отклонить
console-draft-withdraw = Отозвать
console-draft-rejected = Черновик отклонён. В базе ничего не изменилось.
console-draft-waits = ждёт решения
console-draft-is-published = опубликован
console-draft-is-rejected = отклонён
# Отмена
console-undo-look = Отменить эту публикацию…
# $number: номер публикации
console-undo = Отмена публикации № { $number }
console-undo-nothing = Отменять нечего: всё это с тех пор уже изменили.
console-undo-button = Отменить публикацию
console-undo-not = Ничего не менять
# Вопросы без ответа
console-queue = Вопросы без ответа
console-queue-lead = Похожие вопросы собраны вместе, самые частые вверху. Решение действует на всю группу.
console-queue-target = О чём спрашивают: обозначение факта или темы
console-queue-fact = Обозначение факта, который ещё предстоит написать
console-queue-wording = Бот должен отвечать так
console-queue-new-fact = Ждать нового факта
console-queue-not-ours = Не о колледжах
console-queue-abuse = Оскорбление или бессмыслица
console-queue-done = Просмотрено
console-queue-gone = Этого вопроса в очереди уже нет.
console-queue-not-text = Это оценка ответа, а не вопрос. Исправьте сам ответ и нажмите «Просмотрено».
# Показатели
console-figures = Показатели
console-figures-lead = Считается только количество: кто спрашивал, не записывается. Числа меньше пяти не раскрываются.
console-period = За какое время
# $count: сколько дней
console-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
console-show = Показать
# $count: самое большое число за день
console-most = больше всего за день: { $count }
# Сотрудники
console-staff = Сотрудники
console-staff-lead = Роль проверяется при каждом действии. Изменения в этом списке остаются в истории.
console-staff-change = Сменить роль или убрать
console-staff-put = Сохранить роль
console-staff-remove = Убрать из сотрудников
console-role = Роль
console-role-viewer = наблюдатель
console-role-college_editor = редактор колледжа
console-role-city_editor = редактор города
console-role-publisher = публикатор
console-role-administrator = администратор
console-role-college = Колледж (только для редактора колледжа)
console-invite = Пригласить
console-invite-lead = Вы получите тайный код для одного человека. Когда он примет приглашение, оно появится здесь, и вы его подтвердите.
console-invite-button = Получить код
console-invitations = Приглашения
console-invitation-confirm = Подтвердить
console-invitation-refuse = Закрыть приглашение
# Проверка сведений
console-fresh = Пора проверить
console-fresh-lead = Откройте источник и сверьте. Верно – нажмите «Ещё верно»: срок передвинется, обычно на год. Неверно – откройте строку и исправьте. Там же ставят срок и ответственного.
console-fresh-nobody = Ответственного нет, и спросить некого: назначьте администратора
# $count: сколько записей
console-fresh-past = Срок наступил или прошёл: { $count }
console-fresh-7 = В ближайшие 7 дней: { $count }
console-fresh-30 = В ближайшие 30 дней: { $count }
console-fresh-60 = В ближайшие 60 дней: { $count }
console-fresh-unowned = Другие ответы без ответственного: { $count }
console-fresh-head-row = Запись
console-fresh-head-day = Срок проверки
console-fresh-head-answer = Что сделать
console-fresh-true = Ещё верно
console-fresh-answered = Ждёт подтверждения
# Рассылки
console-broadcasts = Рассылки
console-broadcasts-lead = Новости получают те, кто нажал «Сообщать о новостях» под ответом бота. Пишет один сотрудник, начинает другой.
console-broadcasts-none = Рассылок ещё не было.
# $number: номер рассылки
console-broadcast = Рассылка № { $number }
console-broadcast-new = Новая рассылка
console-broadcast-again = Новая рассылка с этим текстом
console-broadcast-number = Номер
console-broadcast-about = О чём
console-broadcast-about-hint = Новость получат подписанные именно на это.
console-broadcast-state = Состояние
console-broadcast-author = Автор
console-broadcast-text = Текст
console-broadcast-text-kk = Текст на казахском
console-broadcast-text-ru = Текст на русском
console-broadcast-keep = Сохранить черновик
console-broadcast-count = Сколько получателей?
console-broadcast-kept = Черновик сохранён, никому ещё ничего не отправлено.
# $kazakh, $russian: сколько людей получит её на каждом языке
console-broadcast-listeners = Получателей сейчас: на казахском – { $kazakh }, на русском – { $russian }.
console-broadcast-second = Начать рассылку должен другой сотрудник, не автор: публикатор или администратор.
console-broadcast-no-chat = Проверить текст на себе может тот, кто записан в сотрудники с чатом в Telegram.
console-broadcast-begin = Начать рассылку
console-broadcast-test = Отправить только мне
console-broadcast-hand-over = Передать второму человеку
console-broadcast-drop = Отказаться от рассылки
console-broadcast-pause = Приостановить
console-broadcast-resume = Продолжить
console-broadcast-stop = Остановить насовсем
console-broadcast-tested = Обе версии отправляются вам в Telegram. Прочтите их на телефоне.
console-broadcast-begun = Рассылка началась.
console-broadcast-paused = Рассылка приостановлена. Кому она ещё не отправлена, те ждут.
console-broadcast-resumed = Рассылка продолжается.
console-broadcast-stopped = Рассылка остановлена: больше никто её не получит.
console-broadcast-report = Что отправлено
console-broadcast-look = Обновить
console-broadcast-count-all = Всего
console-broadcast-count-sent = Отправлено
console-broadcast-count-waiting = Не отправлено
console-broadcast-count-gone = Заблокировали бота
console-broadcast-count-left = Отписались
console-broadcast-count-refused = Telegram не принял
console-broadcast-count-doubtful = Под вопросом
# $count: сколько людей
console-broadcast-doubtful = Под вопросом: { $count }
console-broadcast-doubtful-lead = Неизвестно, дошло ли до этих чатов. Повторно им не отправляется.
