package app.visavis.booking.availability;

import java.util.List;

/**
 * What stands in the way of new sessions.
 *
 * @param host what keeps the host busy, without buffers
 * @param guest what keeps the guest busy; nothing when the slots are not for anybody yet
 * @param past sessions that keep nobody busy any more, but count for their day
 */
public record TakenTime(List<Span> host, List<Span> guest, List<Span> past) {
  public static final TakenTime NONE = new TakenTime(List.of(), List.of(), List.of());
}
