/** Bookings as iCalendar files (RFC 5545, RFC 5546). */
@NullMarked
package app.visavis.notification.calendar;

import org.jspecify.annotations.NullMarked;
