# $sources: издатель и дата, несколько через «;»
source-one = Источник: { $sources }
source-several = Источники: { $sources }
# $publisher: кто опубликовал; $date: дата или когда прочитано
source-label = { $publisher }, { $date }
source-unconfirmed = { $publisher } (открытый файл, не подтверждено), { $date }
source-old = Эти сведения могли устареть – перепроверьте их.
