SELECT number, made_ms, state, accepted_by FROM invitation WHERE digest = :digest;
