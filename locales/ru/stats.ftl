stats-digest = Итоги недели
# $days: за сколько дней; $questions, $declined: сколько вопросов; $share: процент; $people: сколько человек; $open, $answered: сколько вопросов
stats-overview = Дней: { $days }
    Вопросов: { $questions }
    Без ответа: { $share ->
        [none] { $declined }
       *[other] { $declined } ({ $share } %)
    }
    Больше всего людей за день: { $people }
    Ждут сотрудников: { $open }
    Получили ответ: { $answered }
# $days: сколько дней
stats-days-to-answer = Половина из них получила ответ не позже чем за { $days ->
    [one] { $days } день.
    [few] { $days } дня.
   *[other] { $days } дней.
}
# $name: что посчитано; $count: сколько раз
stats-line = {"  "}{ $name }: { $count }
stats-by-day = Вопросов в день
stats-languages = Языки
stats-spellings = Как пишут
stats-spelling-proper = По правилам
stats-spelling-russian-letters = По-казахски русскими буквами
stats-spelling-latin = Латиницей
stats-spelling-mixed = На двух языках сразу
stats-topics = Темы
stats-colleges = Колледжи
stats-specialties = Специальности
stats-opinions = Оценки ответов
stats-good = Понравилось
stats-bad = Не понравилось
stats-disliked = Ответы, которые не понравились
# $name: о чём ответ; $bad, $good: сколько оценок
stats-disliked-line = {"  "}{ $name }: 👎 { $bad }, 👍 { $good }
stats-filled = Заполнено у колледжей
# $column: столбец; $filled: сколько заполнено; $all: из скольких
stats-column = {"  "}{ $column }: { $filled } из { $all }
stats-emptiest = Меньше всего данных о колледжах
# $name: колледж; $filled: сколько столбцов заполнено; $all: из скольких
stats-college = {"  "}{ $name }: { $filled } из { $all }
# $file: файл
stats-written = Диаграммы записаны в файл { $file }.
