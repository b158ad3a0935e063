# $count: сколько колледжей нашлось; $name: специальность или направление
listing-all = В нашем списке { $count ->
    [one] { $count } колледж:
    [few] { $count } колледжа:
   *[other] { $count } колледжей:
}
listing-by-age = { $count ->
    [1] Год основания известен только у одного колледжа:
    [one] Год основания известен у { $count } колледжа, сначала старейшие:
   *[other] Год основания известен у { $count } колледжей, сначала старейшие:
}
listing-by-youth = { $count ->
    [1] Год основания известен только у одного колледжа:
    [one] Год основания известен у { $count } колледжа, сначала новые:
   *[other] Год основания известен у { $count } колледжей, сначала новые:
}
listing-by-breadth = { $count ->
    [one] Список специальностей есть у { $count } колледжа, сначала те, где их больше:
   *[other] Список специальностей есть у { $count } колледжей, сначала те, где их больше:
}
listing-by-size = { $count ->
    [1] Число студентов известно только у одного колледжа:
    [one] Число студентов известно у { $count } колледжа, сначала самые большие:
   *[other] Число студентов известно у { $count } колледжей, сначала самые большие:
}
listing-by-price = { $count ->
    [1] Стоимость известна только у одного колледжа:
    [one] Стоимость известна у { $count } колледжа, сначала дешевле:
   *[other] Стоимость известна у { $count } колледжей, сначала дешевле:
}
listing-found = { $count ->
    [one] Нашёлся { $count } колледж.
    [few] Нашлось { $count } колледжа.
   *[other] Нашлось { $count } колледжей.
}
listing-of = { $name }: в нашем списке { $count ->
    [one] { $count } колледж.
    [few] { $count } колледжа.
   *[other] { $count } колледжей.
}
# $conditions: условия через запятую
listing-conditions = Условия: { $conditions }.
# $count: о скольких известно не всё; $missing: что не указано, через запятую
listing-possible = { $count ->
    [one] Может подойти ещё { $count } колледж, но в базе пока не указано: { $missing }.
    [few] Могут подойти ещё { $count } колледжа, но в базе пока не указано: { $missing }.
   *[other] Могут подойти ещё { $count } колледжей, но в базе пока не указано: { $missing }.
}
listing-possible-only = Возможно, подойдут, но в базе пока не указано: { $missing }. Уточните в колледже.
# $name: название колледжа; $price: самая низкая цена
listing-priced = { $name } – от { $price } в год
# $name: название колледжа; $year: год основания
listing-founded = { $name } – год основания { $year }
# $name: название колледжа; $count: сколько специальностей
listing-teaching = { $name } – { $count ->
    [one] { $count } специальность
    [few] { $count } специальности
   *[other] { $count } специальностей
}
# $name: название колледжа; $students: сколько студентов; $year: год, к которому относится число
listing-students = { $name } – студентов: { $students }
listing-students-of-year = { $name } – студентов: { $students } ({ $year } год)
listing-none-sure = Колледжей, которые точно подходят, в базе нет.
# $name: специальность или направление
listing-none-sure-of = { $name }: колледжей, которые точно подходят, в базе нет.
listing-nothing = По таким условиям в нашем списке ничего не нашлось. Список может быть неполным.
# $name: специальность или направление
listing-nothing-of = { $name }: по таким условиям в нашем списке колледжей не нашлось. Список может быть неполным.
listing-free-note = Сколько мест по госзаказу и на какие специальности, в базе пока не указано: спросите в самом колледже.
# Условия
listing-after-9 = после 9 класса
listing-after-11 = после 11 класса
listing-free = бесплатно (по госзаказу)
listing-state = государственные
listing-private = частные
listing-dual = с дуальным обучением
listing-dormitory = с общежитием
listing-full-time = очная форма
listing-part-time = заочная форма
listing-evening = вечерняя форма
listing-in-kazakh = на казахском
listing-in-russian = на русском
# $name: название района
listing-district = { $name } район
# $price: сумма
listing-price-to = до { $price } в год
listing-cheapest = сначала дешевле
listing-oldest = сначала старейшие
listing-newest = сначала новые
listing-broadest = сначала те, где больше специальностей
listing-largest = сначала те, где больше студентов
# $count: сколько не поместилось
listing-left = Ещё не поместилось: { $count }. Уточните вопрос, и список станет короче.
# Чего нет в базе
listing-missing-specialties = список специальностей
listing-missing-students = число студентов
listing-missing-9 = приём после 9 класса
listing-missing-11 = приём после 11 класса
listing-missing-places = места по госзаказу
listing-missing-ownership = форма собственности
listing-missing-dual = дуальное обучение
listing-missing-dormitory = общежитие
listing-missing-form = форма обучения
listing-missing-language = язык обучения
listing-missing-district = район
listing-missing-price = стоимость
listing-missing-year = год основания
