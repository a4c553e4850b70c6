package app.visavis.chat.file;

import app.visavis.common.InvalidSettings;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * @param folder files within VISAVIS_DATA_DIR: nothing of it is served as it lies there
 * @param mostBytes VISAVIS_MAX_FILE_MB, of one file
 */
record FileSettings(Path folder, long mostBytes) {
  private static final String NAME = "VISAVIS_MAX_FILE_MB";
  private static final String USUAL = "10";
  private static final int LARGEST = 100;
  private static final long MEGABYTE = 1024 * 1024;

  static FileSettings from(Environment environment) {
    var data = Path.of(environment.getProperty("VISAVIS_DATA_DIR", "data"));
    var text = environment.getProperty(NAME, "").strip();
    return new FileSettings(
        data.resolve("files"), megabytes(text.isEmpty() ? USUAL : text) * MEGABYTE);
  }

  private static int megabytes(String text) {
    try {
      var megabytes = Integer.parseInt(text);
      if (megabytes >= 1 && megabytes <= LARGEST) {
        return megabytes;
      }
    } catch (NumberFormatException notANumber) {
      // The same fault as for a number out of bounds.
    }
    throw new InvalidSettings(
        "%s must be a number from 1 to %d; it is \"%s\".".formatted(NAME, LARGEST, text));
  }
}
