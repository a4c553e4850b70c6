package app.visavis.board.web;

import app.visavis.board.Image;
import app.visavis.web.BodyAllowance;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Pictures are larger than forms. */
@Component
class ImageAllowance implements BodyAllowance {
  private static final Pattern IMAGES =
      Pattern.compile("/api/bookings/[0-9a-fA-F-]{36}/board/images/[0-9a-fA-F-]{36}");

  /** One more than a picture may have: what is larger is then told in words about pictures. */
  @Override
  public long bytes(String method, String path) {
    return method.equals("PUT") && IMAGES.matcher(path).matches() ? Image.MOST_BYTES + 1 : 0;
  }
}
