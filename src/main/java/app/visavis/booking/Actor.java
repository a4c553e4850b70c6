package app.visavis.booking;

/**
 * Who moves a booking. Host and guest have the same moves; what counts is who proposed it, since
 * only the other one can accept.
 */
enum Actor {
  PROPOSER,
  INVITED,
  SYSTEM,
  /** The host once it is over, who knows better than the record who was there. */
  WITNESS
}
