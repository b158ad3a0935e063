-- The time is that of Kazakhstan, UTC+5 everywhere since 1 March 2024.
SELECT publishing.number AS publishing, strftime('%d.%m.%Y %H:%M', publishing.at, '+5 hours') AS at, publishing.by, change.of_table, change.of_row, change.of_column,
    change.before, change.after
FROM change JOIN publishing ON publishing.number = change.publishing
WHERE change.publishing = :publishing
ORDER BY change.number LIMIT :most;
