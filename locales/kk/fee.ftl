# $name: колледж атауы
fee-title = { $name }, оқу ақысы:
# $price: сома; $terms: оқу түрі мен жылы; $specialties: мамандықтар; $more: аталмағандарының саны
fee-line = • жылына { $price } – { $specialties }
fee-line-more = • жылына { $price } – { $specialties } және тағы { $more } мамандық
fee-line-on-terms = • жылына { $price } ({ $terms }) – { $specialties }
fee-line-on-terms-more = • жылына { $price } ({ $terms }) – { $specialties } және тағы { $more } мамандық
fee-full-time = күндізгі
fee-part-time = сырттай
fee-evening = кешкі
fee-check = Биылғы ақысын колледжден нақтылап алыңыз.
