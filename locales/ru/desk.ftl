# Меню сотрудника. $role: роль
desk-menu = Ваша роль: { $role }. Что нужно сделать?
desk-menu-editor = Ваша роль: { $role }. Что нужно сделать?
    Чтобы изменить сведения, спросите о них как обычно и нажмите «✎ Изменить» под ответом. Много изменений сразу пришлите файлом Excel.
desk-menu-queue = Вопросы без ответа
desk-menu-drafts = Черновики
desk-menu-figures = Показатели
desk-menu-fact = Новый факт
desk-menu-news = Новости подписчикам
desk-menu-history = История и отмена
desk-menu-workbook = База в Excel
desk-menu-invite = Пригласить сотрудника
desk-back = ← Назад
desk-next = Дальше →
desk-confirm = Подтвердить
desk-reject = Отклонить
desk-invite-role = Кого вы приглашаете?
desk-role-college-editor = редактор колледжа
desk-invite-college = Редактор какого колледжа?
# $number: номер приглашения; $role: роль; $link: ссылка
desk-invited = Приглашение { $number }: { $role }. Передайте ссылку лично. Она действует 24 часа и только один раз:
    { $link }
    Когда человек по ней придёт, вы увидите его имя и подтвердите или отклоните его.
# $number: номер приглашения; $role: роль; $id: номер в Telegram; $name: имя в Telegram
desk-invitation-accepted = Приглашение { $number } ({ $role }) принял человек с именем «{ $name }», номер { $id }. Это тот, кого вы звали?
# $role: роль
desk-welcome = Вас приняли. Ваша роль: { $role }. Команда /staff покажет, что можно делать.
desk-not-let-in = Ваше приглашение отклонили. Если это ошибка, попросите новое.
# $number: номер черновика
desk-draft-open = Открыть черновик { $number }
desk-draft-file = 📎 Показать документ
desk-draft-waits = Черновик ждёт вашего решения.
desk-draft-published = Ваш черновик { $number } подтверждён и опубликован.
desk-draft-rejected = Ваш черновик { $number } отклонён.
desk-history = Последние публикации. Нажмите номер, чтобы увидеть, что изменит отмена.
# $number: номер публикации
desk-history-open = № { $number }
desk-undo-would = Отмена изменит:
desk-undo = Отменить публикацию
# $days: за сколько дней
desk-figures = Показатели за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
# $place: которая по счёту; $count: сколько всего
desk-queue-place = Группа { $place } из { $count }
# $name: факт или тема
desk-queue-wording = Это про: { $name }
desk-queue-other = Это про другое…
desk-queue-fact = Новый факт
desk-queue-not-ours = Не о колледжах
desk-queue-abuse = Оскорбление
desk-queue-done = Просмотрено
desk-queue-next = Следующий →
desk-queue-gone = Этот вопрос уже решён.
desk-queue-not-text = Это оценка ответа, а не вопрос. Исправьте сведения и нажмите «Просмотрено».
desk-queue-not-a-target = Такого факта или темы больше нет.
desk-queue-look-for = О чём на самом деле спросили? Напишите вопрос, на который бот отвечает, или обозначение факта.
desk-queue-which = Что из этого имели в виду?
desk-queue-nothing = Ничего похожего нет. Напишите иначе или добавьте новый факт.
# $college: название колледжа
desk-role-of-college = редактор колледжа ({ $college })
# $file: файл
desk-written = Показатели записаны в файл { $file }.
# $link: ссылка на вход
desk-console = Ваша ссылка на страницы сотрудников. Она действует 15 минут и только один раз, никому её не пересылайте:
    { $link }
# $member: как вы записаны в списке сотрудников
desk-console-none = Отсюда ссылку на страницы сотрудников не получить. Попросите её у того, кто управляет сервером: команда bagdar console-link { $member }
