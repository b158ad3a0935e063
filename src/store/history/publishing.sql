SELECT number, at, by, file, why, digest, confirmed_by, undoes,
    (SELECT count(*) FROM change WHERE change.publishing = publishing.number) AS cells
FROM publishing WHERE number = :number;
