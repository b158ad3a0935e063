# $sources: баспагер мен күн, бірнешеуі болса «;» арқылы
source-one = Дереккөз: { $sources }
source-several = Дереккөздер: { $sources }
# $publisher: жариялаған; $date: күні немесе қашан оқылғаны
source-label = { $publisher }, { $date }
source-unconfirmed = { $publisher } (ашық файл, расталмаған), { $date }
source-old = Бұл мәлімет ескірген болуы мүмкін, нақтылап алыңыз.
