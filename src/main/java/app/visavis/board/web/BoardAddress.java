package app.visavis.board.web;

import app.visavis.board.ImageId;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.common.Uuids;

/** What every request here says in its path. */
final class BoardAddress {
  private BoardAddress() {}

  static BookingId booking(String id) {
    return BookingId.parse(id).orElseThrow(Problem::notFound);
  }

  static ImageId image(String id) {
    return Uuids.parse(id).map(ImageId::new).orElseThrow(Problem::notFound);
  }
}
