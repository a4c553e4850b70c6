package app.visavis.account;

import app.visavis.common.PersonId;
import java.time.ZoneId;

/**
 * Somebody with an account. The e-mail address is lower case; the zone is where they read the
 * clock.
 */
public record Person(PersonId id, String email, String name, Role role, ZoneId zone) {}
