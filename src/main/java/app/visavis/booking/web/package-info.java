/** Bookings over HTTP: for programs, and as pages and forms. */
@NullMarked
package app.visavis.booking.web;

import org.jspecify.annotations.NullMarked;
