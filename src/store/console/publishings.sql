-- The time is that of Kazakhstan, UTC+5 everywhere since 1 March 2024.
SELECT publishing.number, strftime('%d.%m.%Y %H:%M', publishing.at, '+5 hours') AS at, publishing.by, publishing.file, count(change.number) AS cells,
    count(DISTINCT change.of_table || '/' || change.of_row) AS rows
FROM publishing LEFT JOIN change ON change.publishing = publishing.number
WHERE publishing.number BETWEEN :least AND :most
GROUP BY publishing.number ORDER BY publishing.number DESC;
