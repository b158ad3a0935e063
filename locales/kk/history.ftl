# $number: нөмірі; $at: қашан; $by: кім; $cells: неше ұяшық өзгерді
history-line = { $number }. { $at } (Алматы уақыты), { $by }: { $cells } ұяшық өзгерді
# $file: файлдардың атауы
history-file = {"   "}файл: { $file }
# $digest: файлдардың SHA-256 таңбасы
history-digest = {"   "}SHA-256: { $digest }
# $why: себебі
history-why = {"   "}себебі: { $why }
# $confirmed: кім растады
history-confirmed = {"   "}растаған: { $confirmed }
# $undoes: қайтарылған жарияланымның нөмірі
history-undoes = {"   "}{ $undoes }-жарияланымды кері қайтарады
# $table, $row, $column: ұяшықтың орны; $before, $after: бұрынғы және жаңа мәні
history-cell = {"   "}{ $table }, { $row }, { $column }: { $before } → { $after }
# $expected: қандай болуы керек еді; $found: қазір не тұр; $wanted: не жазылмақ еді
history-conflict = {"   "}{ $table }, { $row }, { $column }: бұрын { $expected }, қазір { $found }, жазылмақ болғаны { $wanted }
# $count: тағы қанша
history-more = …және тағы { $count }
history-empty = Өзгеріс жоқ.
history-undo-conflicts = Мына ұяшықтар содан бері қайта өзгерген, олар сол күйі қалады:
history-undo-hint = Кері қайтару үшін команданы --apply қосып қайталаңыз.
# $seal: соңғы мөр
history-whole = Тарих бүтін. Соңғы мөр: { $seal }
history-broken = Тарих бүтін емес: жазбалары бағдарламадан тыс өзгертілген.
history-refused-no-such = Мұндай нөмірлі жарияланым жоқ.
history-refused-too-long-ago = Тек соңғы 50 жарияланымды кері қайтаруға болады.
history-refused-nothing = Бұл жарияланым білім базасын өзгертпеген, кері қайтаратын ештеңе жоқ.
