# Меню сотрудника. $role: роль
chat-menu = Ваша роль: { $role }. Что нужно сделать?
chat-menu-editor = Ваша роль: { $role }. Что нужно сделать?
    Чтобы изменить сведения, спросите о них как обычно и нажмите «✎ Изменить» под ответом.
chat-menu-queue = Вопросы без ответа
chat-menu-drafts = Черновики
chat-menu-figures = Показатели
chat-menu-fact = Новый факт
chat-menu-invite = Пригласить сотрудника
chat-back = ← Назад
chat-next = Дальше →
chat-confirm = Подтвердить
chat-reject = Отклонить
chat-invite-role = Кого вы приглашаете?
chat-role-college-editor = редактор колледжа
chat-invite-college = Редактор какого колледжа?
# $number: номер приглашения; $role: роль; $link: ссылка
chat-invited = Приглашение { $number }: { $role }. Передайте ссылку лично. Она действует 24 часа и только один раз:
    { $link }
    Когда человек по ней придёт, вы увидите его имя и подтвердите или отклоните его.
# $number: номер приглашения; $role: роль; $id: номер в Telegram; $name: имя в Telegram
chat-invitation-accepted = Приглашение { $number } ({ $role }) принял человек с именем «{ $name }», номер { $id }. Это тот, кого вы звали?
# $role: роль
chat-welcome = Вас приняли. Ваша роль: { $role }. Команда /staff покажет, что можно делать.
chat-not-let-in = Ваше приглашение отклонили. Если это ошибка, попросите новое.
# $number: номер черновика
chat-draft-open = Открыть черновик { $number }
chat-draft-waits = Черновик ждёт вашего решения.
chat-draft-published = Ваш черновик { $number } подтверждён и опубликован.
chat-draft-rejected = Ваш черновик { $number } отклонён.
# $days: за сколько дней
chat-figures = Показатели, дней: { $days }
# $place: которая по счёту; $count: сколько всего
chat-queue-place = Группа { $place } из { $count }
# $name: факт или тема
chat-queue-wording = Это про: { $name }
chat-queue-other = Это про другое…
chat-queue-fact = Новый факт
chat-queue-not-ours = Не о колледжах
chat-queue-abuse = Оскорбление
chat-queue-done = Просмотрено
chat-queue-next = Следующий →
chat-queue-gone = Этот вопрос уже решён.
chat-queue-not-text = Это оценка ответа, а не вопрос. Исправьте сведения и нажмите «Просмотрено».
chat-queue-not-a-target = Такого факта или темы больше нет.
chat-queue-look-for = О чём на самом деле спросили? Напишите вопрос, на который бот отвечает, или обозначение факта.
chat-queue-which = Что из этого имели в виду?
chat-queue-nothing = Ничего похожего нет. Напишите иначе или добавьте новый факт.
# $college: название колледжа
chat-role-of-college = редактор колледжа ({ $college })
# $file: файл
chat-written = Показатели записаны в файл { $file }.
