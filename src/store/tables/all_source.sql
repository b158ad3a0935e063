SELECT
    source.id, source.publisher, source.title, source.address, source.read_on, source.dated, source.confirmed
FROM source ORDER BY source.place;
