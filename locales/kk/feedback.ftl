feedback-good = 👍
feedback-bad = 👎
feedback-thanks = Бағалағаныңызға рақмет!
feedback-why = Жауаптың несі дұрыс емес?
feedback-reason-wrong = Қате
feedback-reason-old = Ескірген
feedback-reason-not-asked = Мен басқаны сұрадым
feedback-reason-unclear = Түсініксіз
feedback-reason-thanks = Рақмет, қызметкерлерге жеткіземін.
feedback-tell = 🔔 Білсеңіз, хабарлаңыз
feedback-tell-thanks = Жарайды. 30 күн ішінде жауабы табылса, сізге жазамын.
# $question: адамның сұрағы
feedback-now-known = Сіз мынаны сұраған едіңіз: «{ $question }». Енді жауабы бар:
