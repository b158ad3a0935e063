INSERT INTO source (
    id, publisher, title, address, read_on, dated, confirmed
) VALUES (
    :id, :publisher, :title, :address, :read_on, :dated, :confirmed
) ON CONFLICT (id) DO UPDATE SET
    publisher = excluded.publisher,
    title = excluded.title,
    address = excluded.address,
    read_on = excluded.read_on,
    dated = excluded.dated,
    confirmed = excluded.confirmed;
