package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Asked upwards by dashboards and lists: may this person enter now, and when. Answered by the
 * session module.
 */
public interface AdmissionOutlook {
  /** One answer for each booking, in their order, in a constant number of queries. */
  List<Outlook> of(List<Booking> bookings, PersonId person);

  /** What ended by then can no longer be entered by anybody, so that it is past. */
  Instant closedBefore(Instant now);

  /**
   * @param state admitted, waiting, too-early, over, not-open or removed
   */
  record Outlook(String state, Instant opensAt, Instant closesAt) {}
}
