# $name: название колледжа
fee-title = { $name }, стоимость обучения:
# $price: сумма; $terms: форма обучения и год; $specialties: специальности; $more: сколько не названо
fee-line = • { $price } в год – { $specialties }
fee-line-more = • { $price } в год – { $specialties } и ещё { $more }
fee-line-on-terms = • { $price } в год ({ $terms }) – { $specialties }
fee-line-on-terms-more = • { $price } в год ({ $terms }) – { $specialties } и ещё { $more }
fee-full-time = очно
fee-part-time = заочно
fee-evening = вечером
fee-check = Цену этого года уточните в колледже.
