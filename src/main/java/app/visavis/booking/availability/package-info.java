/**
 * When a host may be booked: hours by the wall clock, rules, and the slots that they leave free.
 */
@NullMarked
package app.visavis.booking.availability;

import org.jspecify.annotations.NullMarked;
