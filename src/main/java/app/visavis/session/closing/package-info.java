/**
 * Closes what is over and what nobody closed: sessions left open, bookings never begun, requests
 * never answered.
 */
@NullMarked
package app.visavis.session.closing;

import org.jspecify.annotations.NullMarked;
