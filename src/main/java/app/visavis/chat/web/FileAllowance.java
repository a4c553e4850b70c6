package app.visavis.chat.web;

import app.visavis.chat.file.FileShelf;
import app.visavis.web.BodyAllowance;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Files are larger than forms. */
@Component
class FileAllowance implements BodyAllowance {
  private static final Pattern FILES = Pattern.compile("/api/bookings/[0-9a-fA-F-]{36}/files");

  private final FileShelf shelf;

  FileAllowance(FileShelf shelf) {
    this.shelf = shelf;
  }

  /** One more than a file may have: what is larger is then told in words about files. */
  @Override
  public long bytes(String method, String path) {
    return method.equals("POST") && FILES.matcher(path).matches() ? shelf.mostBytes() + 1 : 0;
  }
}
