package app.visavis.idempotency;

import org.jspecify.annotations.Nullable;

/** What a request was answered, to be said again. */
public record KeptAnswer(
    int status, @Nullable String contentType, @Nullable String location, byte[] body) {}
