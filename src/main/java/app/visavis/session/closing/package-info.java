/** Closes what is over and what nobody closed: sessions left open, and bookings never begun. */
@NullMarked
package app.visavis.session.closing;

import org.jspecify.annotations.NullMarked;
