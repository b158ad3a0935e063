SELECT number, made_ms, state FROM invitation WHERE digest = :digest;
