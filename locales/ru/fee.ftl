# $name: название колледжа
fee-title = { $name }, стоимость обучения:
# $price: сумма; $terms: форма обучения и год; $specialties: специальности; $more: сколько не названо
fee-line = • { $price } в год – { $specialties }
fee-line-more = • { $price } в год – { $specialties } и ещё { $more }
fee-line-on-terms = • { $price } в год ({ $terms }) – { $specialties }
fee-line-on-terms-more = • { $price } в год ({ $terms }) – { $specialties } и ещё { $more }
fee-full-time = очная форма
fee-part-time = заочная форма
fee-evening = вечерняя форма
fee-check = Стоимость на этот год уточните в колледже.
