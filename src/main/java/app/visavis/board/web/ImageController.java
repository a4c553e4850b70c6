package app.visavis.board.web;

import app.visavis.account.SignedIn;
import app.visavis.board.Board;
import app.visavis.board.Image;
import app.visavis.common.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/board/images/{image}")
class ImageController {
  private final Board board;

  ImageController(Board board) {
    this.board = board;
  }

  @PutMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @PathVariable("image") String image,
      @RequestBody byte[] content) {
    var booking = BoardAddress.booking(id);
    var picture = checked(content);
    BoardRefusals.unlessDone(board.add(booking, who.id(), BoardAddress.image(image), picture));
  }

  /** Drawn by our page, saved by everybody else: never a page of its own. */
  @GetMapping
  ResponseEntity<byte[]> image(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @PathVariable("image") String image) {
    var wanted = BoardAddress.image(image);
    var found =
        BoardRefusals.unlessDone(board.image(BoardAddress.booking(id), who.id(), wanted))
            .orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, found.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(found.content());
  }

  private static Image checked(byte[] content) {
    if (content.length > Image.MOST_BYTES) {
      throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The picture is too large.")
          .with("mostBytes", Image.MOST_BYTES);
    }
    return Image.of(content)
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-file",
                "Only PNG, JPEG and WebP are taken."));
  }
}
