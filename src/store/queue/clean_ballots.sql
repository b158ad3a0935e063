DELETE FROM ballot WHERE day < date(:now_ms / 1000, 'unixepoch', '-30 days');
