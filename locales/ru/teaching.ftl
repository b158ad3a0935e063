# $name: название колледжа; $specialties: названия специальностей в кавычках, через запятую
teaching-listed = Да, учат. { $name }: в нашем списке есть { $specialties }.
teaching-not-listed = { $name }: в нашем списке { $specialties } нет.
    Список может быть неполным, поэтому лучше уточнить в самом колледже.
teaching-no-list = { $name }: списка специальностей этого колледжа в базе пока нет, поэтому сказать, есть ли там { $specialties }, не могу. Лучше уточнить в самом колледже.
# $count: сколько специальностей в списке
teaching-list = { $name }
    { $count ->
        [one] В списке { $count } специальность:
        [few] В списке { $count } специальности:
       *[other] В списке { $count } специальностей:
    }
teaching-may-lack = Список может быть неполным.
teaching-summary = Специальности (в списке { $count }): { $specialties }
# $name: название специальности
teaching-quoted = «{ $name }»
