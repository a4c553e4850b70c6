package app.visavis.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The texts of one language, by their keys. */
record Bundle(Map<String, String> texts) {
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)");
  private static final Path FOLDER = Path.of("src/main/resources/messages");

  /**
   * @param ending of the files' names: "", "_de" and so on
   */
  static Bundle read(String ending) {
    var texts = new TreeMap<String, String>();
    for (var name : List.of("messages", "mail")) {
      var properties = new Properties();
      try (var reader =
          Files.newBufferedReader(FOLDER.resolve(name + ending + ".properties"), UTF_8)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
    return new Bundle(texts);
  }

  /** What keeps this language from saying all that English says. */
  List<String> faults(Bundle english) {
    var faults = new ArrayList<String>();
    english.texts.forEach((key, text) -> {
      var own = texts.get(key);
      if (own == null) {
        faults.add(key + ": missing");
      } else if (own.isBlank()) {
        faults.add(key + ": says nothing");
      } else if (!values(own).equals(values(text))) {
        faults.add(key + ": other values than in English");
      } else if (!values(own).isEmpty() && !isReadable(own)) {
        faults.add(key + ": not a MessageFormat, or with a single apostrophe");
      }
    });
    texts.keySet().stream()
        .filter(key -> !english.texts.containsKey(key))
        .forEach(key -> faults.add(key + ": not in English"));
    return faults;
  }

  private static Set<String> values(String text) {
    var found = new TreeSet<String>();
    VALUE.matcher(text).results().forEach(value -> found.add(value.group(1)));
    return found;
  }

  /** A single apostrophe makes MessageFormat take what follows as it stands, braces and all. */
  private static boolean isReadable(String text) {
    try {
      var numbers = IntStream.range(0, 10).boxed().toArray();
      var said = new MessageFormat(text, Locale.ROOT).format(numbers);
      return !said.contains("{") && !text.replace("''", "").contains("'");
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
