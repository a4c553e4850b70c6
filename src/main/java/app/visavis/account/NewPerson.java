package app.visavis.account;

import app.visavis.common.Secret;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to get an account. Without a password nobody can sign in until one is chosen.
 *
 * @param email in any case
 */
public record NewPerson(
    String email, String name, Role role, ZoneId zone, @Nullable Secret password) {}
