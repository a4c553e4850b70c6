package app.visavis.texts;

import app.visavis.account.Role;
import app.visavis.booking.BookingFault;
import app.visavis.booking.BookingStatus;
import app.visavis.booking.Shelf;
import app.visavis.notification.MailState;
import app.visavis.notification.Reminder;
import app.visavis.session.SessionEvent;
import app.visavis.session.attendance.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys that are put together at run time: each beginning with all the ends it can get. */
final class MadeKeys {
  private static final List<String> ABSENT = List.of("HOST", "GUEST", "BOTH");
  private static final List<String> HOSTS = List.of("THERAPIST", "TUTOR");
  private static final List<String> MAILS =
      List.of("REQUEST", "CONFIRMATION", "CHANGE", "DECLINE", "CANCELLATION", "REMINDER");
  private static final List<String> BOOKERS = List.of("THERAPIST", "TUTOR", "CLIENT", "STUDENT");

  private MadeKeys() {}

  static Map<String, List<String>> all() {
    var made = new TreeMap<String, List<String>>();
    made.put("role.", names(Role.values()));
    made.put("status.", with(names(BookingStatus.values()), "UNANSWERED", "ENDED"));
    made.put("dashboard.nav.", names(Role.values()));
    made.put("dashboard.title.", names(Role.values()));
    made.put("dashboard.empty.", names(Role.values()));
    made.put("dashboard.empty.title.", names(Shelf.values()));
    made.put("dashboard.shelf.", names(Shelf.values()));
    made.put("dashboard.new.", BOOKERS);
    made.put("dashboard.pending.", List.of("host", "guest"));
    made.put("dashboard.", asking("cancel", "decline"));
    made.put(
        "flash.",
        List.of(
            "confirmed",
            "declined",
            "cancelled",
            "created",
            "requested",
            "moved",
            "corrected",
            "series"));
    made.put(
        "trouble.",
        List.of(
            "slot-taken",
            "hold-expired",
            "hold-not-allowed",
            "too-late",
            "invalid-move",
            "over",
            "forbidden",
            "invalid-request"));
    made.put(
        "error.",
        parts(
            List.of("notFound", "forbidden", "invalid", "busy", "unavailable", "broken"),
            "title",
            "text"));
    made.put("booking.absent.", ABSENT);
    made.put("booking.outcome.", with(ABSENT, "COMPLETED"));
    made.put("booking.new.title.", BOOKERS);
    made.put("booking.new.with.", List.of("host", "guest"));
    made.put("booking.new.submit.", List.of("host", "guest"));
    made.put("booking.new.trouble.", List.of("date", "time", "minutes", "leftOut"));
    made.put("booking.new.repeat.", List.of("once", "times", "until"));
    made.put("booking.series.taken.", List.of("HOST", "GUEST"));
    made.put("booking.title.", HOSTS);
    made.put("booking.demo.title.", List.of("running", "soon", "tomorrow", "pending", "past"));
    made.put("booking.fault.", names(BookingFault.values()));
    made.put("history.", history());
    made.put("notes.flash.", List.of("saved", "shared", "takenBack"));
    made.put("notifications.flash.", List.of("saved", "revoked"));
    made.put("notifications.reminder.", names(Reminder.values()));
    made.put("outbox.flash.", List.of("retried", "nothingToRetry"));
    made.put("outbox.kind.", MAILS);
    made.put("outbox.state.", names(MailState.values()));
    made.put("room.flash.", List.of("saved"));
    made.put("record.ended.", with(names(Source.values()), "END"));
    made.put("record.event.", with(names(SessionEvent.Kind.values()), "ENDED.byNobody"));
    made.put(
        "record.detail.",
        List.of("too-early", "over", "not-open", "removed", "locked", "network-unavailable"));
    made.put(
        "record.correction.",
        List.of("CLOCK.LEFT", "RESTART.DROPPED", "RESTART.LEFT", "POLLER.JOINED", "POLLER.LEFT"));
    made.put("mail.", mails());
    return made;
  }

  private static List<String> history() {
    var changes =
        List.of(
            "NEW.PENDING",
            "NEW.CONFIRMED",
            "NEW.COMPLETED",
            "MOVED",
            "PENDING",
            "CONFIRMED",
            "DECLINED",
            "CANCELLED",
            "IN_PROGRESS",
            "COMPLETED",
            "NO_SHOW",
            "NO_SHOW.HOST",
            "NO_SHOW.GUEST",
            "NO_SHOW.BOTH");
    return Stream.concat(changes.stream(), changes.stream().map(change -> change + ".by")).toList();
  }

  private static List<String> mails() {
    var leads = new String[] {"subject", "headline", "lead.READER", "lead.OTHER", "lead.NOBODY"};
    var keys = new TreeSet<>(parts(MAILS, leads));
    // Nobody reminds by hand.
    keys.removeAll(List.of("REMINDER.lead.READER", "REMINDER.lead.OTHER"));
    keys.addAll(
        parts(List.of("several.CONFIRMATION", "several.CHANGE", "several.CANCELLATION"), leads));
    keys.addAll(parts(List.of("CHANGE", "several.CHANGE"), "note.PENDING", "note.CONFIRMED"));
    return List.copyOf(keys);
  }

  private static List<String> asking(String... doings) {
    return Arrays.stream(doings)
        .flatMap(doing -> Stream.of("", ".title", ".text", ".yes").map(part -> doing + part))
        .toList();
  }

  private static List<String> parts(List<String> beginnings, String... ends) {
    return beginnings.stream()
        .flatMap(beginning -> Arrays.stream(ends).map(end -> beginning + "." + end))
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }

  static Set<String> keys() {
    var keys = new TreeSet<String>();
    all().forEach((beginning, ends) -> ends.forEach(end -> keys.add(beginning + end)));
    return keys;
  }
}
