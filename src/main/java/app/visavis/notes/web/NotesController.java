package app.visavis.notes.web;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.notes.NoteText;
import app.visavis.notes.Notes;
import app.visavis.notes.Wish;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/notes")
class NotesController {
  private final Notes notes;

  NotesController(Notes notes) {
    this.notes = notes;
  }

  /**
   * @param version the one that the writer had before; 0 for the first
   * @param keepEarlier when the text of another window is replaced
   */
  record Written(@Nullable String text, @Nullable Long version, @Nullable Boolean keepEarlier) {
    Wish checked() {
      var checkedText =
          NoteText.parse(text == null ? "" : text)
              .orElseThrow(() ->
                  Problem.invalid(
                      "text",
                      "Needs at most %d characters of plain text.".formatted(NoteText.LONGEST)));
      return new Wish(checkedText, versionIn(version), Boolean.TRUE.equals(keepEarlier));
    }
  }

  record Shared(@Nullable Long version) {}

  record Earlier(String text, long version, Instant savedAt) {}

  @GetMapping
  NoteAnswer read(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    return notes.of(booking(id), who.id()).map(NoteAnswer::of).orElseThrow(Problem::notFound);
  }

  @PutMapping
  NoteAnswer save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestBody Written written) {
    var booking = booking(id);
    NoteRefusals.unlessDone(notes.save(booking, who.id(), written.checked()));
    return read(who, id);
  }

  @GetMapping("/versions")
  List<Earlier> versions(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    read(who, id);
    return notes.earlier(booking(id), who.id()).stream()
        .map(note -> new Earlier(note.text().value(), note.version(), note.savedAt()))
        .toList();
  }

  @PutMapping("/shared")
  NoteAnswer share(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestBody Shared shared) {
    NoteRefusals.unlessDone(notes.share(booking(id), who.id(), versionIn(shared.version())));
    return read(who, id);
  }

  @DeleteMapping("/shared")
  NoteAnswer takeBack(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    NoteRefusals.unlessDone(notes.takeBack(booking(id), who.id()));
    return read(who, id);
  }

  /** For both people of the appointment. */
  @GetMapping("/shared")
  SharedText shared(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    return notes
        .shared(booking(id), who.id())
        .map(note -> new SharedText(note.text().value(), note.sharedAt()))
        .orElseThrow(Problem::notFound);
  }

  record SharedText(String text, Instant sharedAt) {}

  static BookingId booking(String id) {
    return BookingId.parse(id).orElseThrow(Problem::notFound);
  }

  private static long versionIn(@Nullable Long version) {
    if (version == null || version < 0) {
      throw Problem.invalid("version", "Must be the version that was read before, or 0.");
    }
    return version;
  }
}
