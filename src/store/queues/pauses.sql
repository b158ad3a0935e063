SELECT chat, until_ms FROM pause;
