-- Days begin five hours earlier in Almaty.
DELETE FROM visitor WHERE day < date(:now_ms / 1000 + 5 * 3600, 'unixepoch');
