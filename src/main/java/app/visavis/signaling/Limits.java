package app.visavis.signaling;

import java.time.Duration;

/**
 * What one person's sockets may do.
 *
 * @param frameBytes one message, however many fragments it comes in
 * @param messages in {@code window}
 * @param toHello from the handshake to the first hello
 * @param invalidMessages the last of them closes the socket
 * @param pingEvery how often a socket is asked for a sign of life
 * @param silence after this long without one it counts as dropped
 * @param socketsOfOnePerson in all bookings together
 * @param unsentBytes waiting for a reader too slow to take them; more close the socket
 * @param sendTimeout for one message, once the network takes no more
 * @param reviewEvery how often everybody in a room is asked for at the door again
 */
record Limits(
    int frameBytes,
    int messages,
    Duration window,
    Duration toHello,
    int invalidMessages,
    Duration pingEvery,
    Duration silence,
    int socketsOfOnePerson,
    int unsentBytes,
    Duration sendTimeout,
    Duration reviewEvery) {
  static final Limits DEFAULT =
      new Limits(
          64 * 1024,
          200,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          10,
          Duration.ofSeconds(10),
          Duration.ofSeconds(25),
          10,
          512 * 1024,
          Duration.ofSeconds(5),
          Duration.ofMinutes(1));
}
