# $what: показатель; $value: значение; $around: чей, где, за какое время; $definition: что считали; $name: специальность, о которой спросили
outcome-figure = { $what }: { $value } ({ $around }).
outcome-defined = { $what }: { $value } ({ $around }).
    Что считали: { $definition }.
outcome-wider = { $what }: { $value } ({ $around }).
    Что считали: { $definition }.
    Это показатель всего направления, специальность «{ $name }» отдельно не считали.
outcome-employed-or-studying = Выпускники, которые работают или учатся дальше
outcome-employed = Трудоустроенные выпускники
outcome-employed-in-specialty = Выпускники, которые работают по специальности
outcome-employed-permanently = Выпускники с постоянной работой
outcome-average-salary = Средняя зарплата
outcome-median-salary = Медианная зарплата
outcome-minimum-salary = Самая низкая зарплата
outcome-maximum-salary = Самая высокая зарплата
outcome-hourly-pay = Оплата за час
outcome-students = Студенты
outcome-first-year-students = Первокурсники
outcome-graduates = Выпускники
outcome-dual-students = Студенты на дуальном обучении
outcome-dual-share = Доля студентов на дуальном обучении
outcome-dual-graduates = Выпускники дуального обучения
outcome-demand = Сколько работников нужно
outcome-shortage = Сколько работников не хватает
outcome-vacancies = Вакансии
outcome-funding = Финансирование
outcome-internships = Прошли стажировку
