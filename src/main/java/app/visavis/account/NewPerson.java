package app.visavis.account;

import app.visavis.common.Secret;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to get an account. Without a password nobody can sign in until one is chosen.
 *
 * @param email in any case
 * @param language until they choose one, or sign in with a browser that prefers another
 */
public record NewPerson(
    String email,
    String name,
    Role role,
    ZoneId zone,
    Language language,
    @Nullable Secret password) {}
