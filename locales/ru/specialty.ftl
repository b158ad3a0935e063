# $name: название специальности; $code: код классификатора
specialty-title = { $name } (код { $code })
# $name: название направления
specialty-field = Направление: { $name }
# $names: квалификации через точку с запятой; $more: сколько не названо
specialty-qualifications = Кем можно стать: { $names }.
specialty-qualifications-more = Кем можно стать: { $names } и ещё { $more ->
    [one] { $more } квалификация.
    [few] { $more } квалификации.
   *[other] { $more } квалификаций.
}
# $ninth, $eleventh: срок обучения
specialty-length-both = Срок обучения: после 9 класса – { $ninth }, после 11 класса – { $eleventh }.
specialty-length-9 = Срок обучения: после 9 класса – { $ninth }.
specialty-length-11 = Срок обучения: после 11 класса – { $eleventh }.
# $name: название специальности
specialty-length-unknown = { $name }: срока обучения по этой специальности в базе пока нет.
# $names: колледжи через точку с запятой; $more: сколько не названо
specialty-taught = Где учат (по нашему списку): { $names }.
specialty-taught-more = Где учат (по нашему списку): { $names } и ещё { $more ->
    [one] { $more } колледж.
    [few] { $more } колледжа.
   *[other] { $more } колледжей.
}
# $count: число колледжей
specialty-colleges = Колледжей в нашем списке: { $count }.
specialty-no-college = В каких колледжах учат этой специальности, в базе пока не указано.
# $name: название направления; $count: число специальностей
specialty-of-field = { $name }: { $count ->
    [one] { $count } специальность
    [few] { $count } специальности
   *[other] { $count } специальностей
}
specialty-several = { $count ->
    [one] Подходит { $count } специальность:
    [few] Подходят { $count } специальности:
   *[other] Подходят { $count } специальностей:
}
specialty-not-listed = В нашем списке такой специальности нет. Список может быть неполным. Поищите похожую в этих направлениях:
specialty-fields = Специальности собраны по направлениям. Выберите направление:
# $name: название квалификации
specialty-worker = { $name } (рабочая квалификация)
specialty-specialist = { $name } (специалист среднего звена)
specialty-applied-bachelor = { $name } (прикладной бакалавр)
