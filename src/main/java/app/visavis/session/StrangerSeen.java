package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.SupportCode;

/**
 * Published within the transaction in which it is noted that somebody is in a session's channel
 * with a uid that was never given out.
 */
public record StrangerSeen(BookingId booking, SupportCode support) {}
