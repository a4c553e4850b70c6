package app.visavis.chat.web;

import app.visavis.account.SignedIn;
import app.visavis.chat.Chat;
import app.visavis.chat.SharedFile;
import app.visavis.chat.file.FileId;
import app.visavis.chat.file.FileShelf;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/files")
class FileController {
  private final Chat chat;
  private final Uploads uploads;
  private final FileShelf shelf;
  private final Answers answers;

  FileController(Chat chat, Uploads uploads, FileShelf shelf, Answers answers) {
    this.chat = chat;
    this.uploads = uploads;
    this.shelf = shelf;
    this.answers = answers;
  }

  /** The body is the file; any other type would be read as something else before it comes here. */
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  MessageAnswer hand(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestParam("name") String name,
      @RequestHeader(name = Addressed.KEY, required = false) @Nullable String key,
      InputStream body) {
    var upload = new Uploads.Upload(Addressed.booking(id), who.id(), Addressed.key(key), name);
    return answers.of(uploads.take(upload, body), who.id());
  }

  /** For saving only: nothing of it is ever shown or run as a page of ours. */
  @GetMapping("/{file}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @PathVariable("file") String file) {
    var wanted = FileId.parse(file).orElseThrow(Problem::notFound);
    var found = find(Addressed.booking(id), who, wanted);
    var path = shelf.find(wanted).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, found.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(found.name().value()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentLength(found.bytes())
        .body(new FileSystemResource(path));
  }

  private SharedFile find(BookingId booking, SignedIn who, FileId file) {
    return ChatRefusals.unlessDone(chat.file(booking, who.id(), file))
        .orElseThrow(Problem::notFound);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
