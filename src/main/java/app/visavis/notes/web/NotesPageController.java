package app.visavis.notes.web;

import app.visavis.account.SignedIn;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.notes.NoteOutcome;
import app.visavis.notes.NoteText;
import app.visavis.notes.Notes;
import app.visavis.notes.Wish;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notes as a page: for the host to write and share, for the guest to read what was shared. */
@Controller
@RequestMapping("/bookings/{id}/notes")
class NotesPageController {
  private final Notes notes;
  private final NoteMoments moments;

  NotesPageController(Notes notes, NoteMoments moments) {
    this.notes = notes;
    this.moments = moments;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id, Model model) {
    var booking = NotesController.booking(id);
    model.addAttribute("bookingId", booking);
    var shared = notes.shared(booking, who.id());
    model.addAttribute("shared", shared.map(note -> moments.of(note, who)).orElse(null));
    var notebook = notes.of(booking, who.id());
    if (notebook.isEmpty()) {
      if (shared.isEmpty()) {
        throw Problem.notFound();
      }
      return "booking-shared-notes";
    }
    model.addAttribute("note", notebook.get().note());
    model.addAttribute("longest", NoteText.LONGEST);
    model.addAttribute("earlier", moments.of(notes.earlier(booking, who.id()), who));
    return "booking-notes";
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestParam("text") String text,
      @RequestParam("version") long version,
      Model model,
      RedirectAttributes next) {
    var booking = NotesController.booking(id);
    var typed =
        NoteText.parse(text).orElseThrow(() -> Problem.invalid("text", "Is too long, or no text."));
    var outcome = notes.save(booking, who.id(), new Wish(typed, version, false));
    if (outcome instanceof NoteOutcome.Changed(var current)) {
      show(who, id, model);
      model.addAttribute("unsaved", typed.value());
      model.addAttribute("note", current);
      return "booking-notes";
    }
    NoteRefusals.unlessDone(outcome);
    return back(booking, next, "saved");
  }

  @PostMapping("/share")
  String share(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestParam("version") long version,
      RedirectAttributes next) {
    var booking = NotesController.booking(id);
    return switch (notes.share(booking, who.id(), version)) {
      case NoteOutcome.Changed _, NoteOutcome.Nothing _ -> back(booking, next, "notShared");
      case NoteOutcome other -> {
        NoteRefusals.unlessDone(other);
        yield back(booking, next, "shared");
      }
    };
  }

  @PostMapping("/take-back")
  String takeBack(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      RedirectAttributes next) {
    var booking = NotesController.booking(id);
    NoteRefusals.unlessDone(notes.takeBack(booking, who.id()));
    return back(booking, next, "takenBack");
  }

  private static String back(BookingId booking, RedirectAttributes next, String flash) {
    next.addFlashAttribute("flash", flash);
    return "redirect:/bookings/%s/notes".formatted(booking);
  }
}
