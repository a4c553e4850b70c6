package app.visavis.booking;

import app.visavis.account.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new booking as a person asks for it; nothing in it has been checked.
 *
 * @param host e-mail or id; hosts may leave it out, since they book for themselves only
 * @param guest e-mail or id; guests may leave it out likewise
 * @param status CONFIRMED or PENDING; without it a guest's wish is a request and others are firm
 */
public record BookingWish(
    SignedIn by,
    @Nullable String host,
    @Nullable String guest,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable String title,
    @Nullable String status) {}
