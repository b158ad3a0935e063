# $name: название колледжа; $text: значение
college-address = { $name }
    Адрес: Алматы, { $text }
college-phone = { $name }
    Телефон: { $text }
college-website = { $name }
    Сайт: { $text }
college-email = { $name }
    Электронная почта: { $text }
college-ownership = { $name }
    Форма собственности: { $text }
college-history = { $name }
    Год основания: { $text }
college-grades = { $name } принимает { $text }.
college-licence = { $name }
    Лицензия: { $text }
college-dormitory = Да, общежитие есть: { $name }.
    Остались ли места, спросите в колледже.
college-no-dormitory = Нет, по открытым источникам общежития в этом колледже нет: { $name }.
college-free = Да, здесь можно учиться бесплатно: { $name }.
    Сколько мест и на какие специальности, спросите в колледже.
college-no-free = По открытым источникам обучение здесь платное: { $name }.
college-languages = { $name }
    Язык обучения: { $text }
# $count: число студентов; $year: за какой год (текст)
college-students = { $name }: { $count ->
    [one] { $count } студент
    [few] { $count } студента
   *[other] { $count } студентов
}.
college-students-of-year = { $name }: { $count ->
    [one] { $count } студент
    [few] { $count } студента
   *[other] { $count } студентов
} (данные за { $year } год).
college-check = Перед поездкой уточните адрес в колледже.
college-state = Государственный колледж
college-private = Частный колледж
college-owned-state = государственная
college-owned-private = частная
# $name: название района
college-district = { $name } район
college-after-9 = после 9 класса
college-after-11 = после 11 класса
college-after-both = и после 9, и после 11 класса
college-in-kazakh = казахский
college-in-russian = русский
college-in-both = казахский и русский
# Строки карточки колледжа. $text: значение
college-line-founded = Год основания: { $text }
college-line-address = Адрес: { $text }
college-line-phone = Телефон: { $text }
college-line-website = Сайт: { $text }
college-line-dormitory = Общежитие: есть
college-line-no-dormitory = Общежитие: нет
college-line-free = Бесплатные места: есть
college-line-no-free = Обучение платное
college-line-languages = Язык обучения: { $text }
college-line-grades = Приём: { $text }
college-line-dual = Дуальное обучение: колледж заявляет, что оно есть
college-line-dual-of-year = Дуальное обучение: колледж заявлял, что оно есть ({ $text })
college-line-price = Стоимость: от { $text } в год
# Чего не знаем при сравнении
college-line-unknown = Пока нет данных: { $text }
