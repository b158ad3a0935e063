feedback-good = 👍
feedback-bad = 👎
feedback-thanks = Спасибо за оценку!
feedback-why = Что не так с ответом?
feedback-reason-wrong = Неверно
feedback-reason-old = Устарело
feedback-reason-not-asked = Вопрос был о другом
feedback-reason-unclear = Непонятно
feedback-reason-thanks = Спасибо, передам сотрудникам.
feedback-tell = 🔔 Сообщить, когда узнаете
feedback-tell-thanks = Хорошо. Если ответ появится в ближайшие 30 дней, напишу вам.
# $question: вопрос человека
feedback-now-known = Вы спрашивали: «{ $question }». Теперь ответ есть:
