# Роли. $college: обозначение колледжа
staff-role-viewer = наблюдатель
staff-role-college-editor = редактор колледжа { $college }
staff-role-city-editor = редактор города
staff-role-publisher = публикатор
staff-role-administrator = администратор
# $member: участник; $role: роль
staff-line = { $member }: { $role }
staff-empty = В базе ещё нет сотрудников: всё, что меняют из командной строки, публикуется сразу. Первого администратора добавьте так: bagdar staff add ИМЯ administrator. Тогда сроки, места и оплату станет подтверждать второй человек.
staff-added = Готово. { $member }: { $role }.
# $member: участник
staff-removed = { $member } больше не в списке сотрудников.
# $number: номер приглашения; $secret: тайный код; $role: роль
staff-invited = Приглашение { $number } ({ $role }) действует 24 часа и только один раз. Передайте код лично: { $secret }
# $number: номер приглашения; $role: роль; $by: кто пригласил
staff-invitation-open = Приглашение { $number } ({ $role }, от { $by }): ещё не принято
# $member: кто принял; $name: имя в мессенджере
staff-invitation-accepted = Приглашение { $number } ({ $role }, от { $by }): принял { $member }, имя «{ $name }». Подтвердите или отклоните.
staff-accepted = Приглашение { $number } принято. Доступ появится, когда его подтвердит пригласивший.
staff-invitation-refused = Приглашение { $number } закрыто.
staff-refused-not-staff = Вас нет в списке сотрудников. Попросите администратора пригласить вас.
staff-refused-not-allowed = Ваша роль этого не позволяет. Обратитесь к администратору.
staff-refused-no-invitation = Такого приглашения нет. Проверьте код или номер.
staff-refused-used = Это приглашение уже использовано или закрыто. Попросите новое.
staff-refused-expired = Срок приглашения прошёл. Попросите новое.
staff-refused-not-inviter = Подтвердить может только тот, кто пригласил.
staff-refused-not-accepted = Приглашение ещё никто не принял.
staff-refused-no-member = Такого сотрудника нет.
staff-refused-not-a-name = Так назвать сотрудника нельзя. Укажите номер чата или имя из строчных латинских букв, цифр и знаков . _ -
staff-refused-last-administrator = Это последний администратор. Сначала назначьте другого.
staff-refused-no-college = Такого колледжа в базе нет. Проверьте обозначение.
