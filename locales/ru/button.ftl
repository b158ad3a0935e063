# $name: адрес сайта
button-website = Сайт: { $name }
# $topic: тема; $name: название колледжа, специальности или направления
button-topic-of = { $topic }: { $name }
button-before = ← Предыдущие
# $count: сколько ещё осталось
button-more = Ещё { $count } →
button-specialties = Специальности
button-colleges = Колледжи
button-topics = Все темы
# $topic: название темы
button-in-general = { $topic }: в целом
button-all-colleges = Все колледжи
button-college-list = В каких колледжах
button-after-9 = После 9 класса
button-after-11 = После 11 класса
button-dormitory = С общежитием
button-dual = С дуальным обучением
button-state = Государственные колледжи
button-private = Частные колледжи
button-cheapest = Сначала дешевле
button-oldest = Самые старые
button-broadest = Больше специальностей
button-largest = Больше студентов
button-wider = Показать без условий
button-about-college = О колледже
button-about-specialty = О специальности
