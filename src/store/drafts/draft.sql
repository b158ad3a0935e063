SELECT number, at, by, why, file, digest, base, state FROM draft WHERE number = :number;
