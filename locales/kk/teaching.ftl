# $name: колледж атауы; $specialties: тырнақшадағы мамандық атаулары, үтір арқылы
teaching-listed = Иә, бар. { $name }: біздің тізімде { $specialties } көрсетілген.
teaching-not-listed = { $name }: біздің тізімде { $specialties } жоқ.
    Тізім толық болмауы мүмкін, сондықтан колледждің өзінен сұрап алған жөн.
teaching-no-list = { $name }: бұл колледждің мамандықтар тізімі базада әзірге жоқ, сондықтан { $specialties } бар-жоғын айта алмаймын. Колледждің өзінен сұрап алған жөн.
# $count: тізімдегі мамандықтар саны
teaching-list = { $name }
    Тізімде { $count } мамандық бар:
teaching-may-lack = Тізім толық болмауы мүмкін.
teaching-summary = Мамандықтары (тізімде { $count }): { $specialties }
# $name: мамандық атауы
teaching-quoted = «{ $name }»
