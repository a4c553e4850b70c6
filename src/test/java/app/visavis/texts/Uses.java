package app.visavis.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which keys the sources ask for.
 *
 * @param asked those that certainly are keys
 * @param literals all that may be one
 * @param beginnings of keys whose end is known at run time, as in {@code 'role.' + role}
 */
record Uses(Set<String> asked, Set<String> literals, Set<String> beginnings) {
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[({}]");
  private static final Pattern IN_CODE =
      Pattern.compile("(?:getMessage|text|textOr|words\\.of)\\(\\s*\"([\\w-]+\\.[\\w.-]*\\w)\"");
  private static final Pattern LITERAL = Pattern.compile("[\"']([\\w-]+(?:\\.[\\w-]+)+)[\"']");
  private static final Pattern BEGINNING =
      Pattern.compile("[\"']([a-z]+\\.(?:[\\w-]+\\.)*)[\"']\\s*\\+");

  static Uses of(Path... folders) {
    var uses = none();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(file -> uses.add(read(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return uses;
  }

  static Uses none() {
    return new Uses(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  Uses add(String source) {
    collect(IN_TEMPLATE, source, asked);
    collect(IN_CODE, source, asked);
    collect(LITERAL, source, literals);
    collect(BEGINNING, source, beginnings);
    return this;
  }

  private static void collect(Pattern pattern, String source, Set<String> into) {
    pattern.matcher(source).results().forEach(found -> into.add(found.group(1)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
