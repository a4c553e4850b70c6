package app.visavis.booking;

/**
 * Who moves a booking. Host and guest have the same moves; what counts is who proposed it, since
 * only the other one can accept.
 */
enum Actor {
  PROPOSER,
  INVITED,
  SYSTEM
}
