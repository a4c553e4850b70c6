package app.visavis.common;

import java.util.List;

/** Tells calls of programs, which are answered in JSON, from pages for people. */
public final class ProgramPaths {
  private static final List<String> PREFIXES = List.of("/api/", "/ws/", "/health");

  private ProgramPaths() {}

  public static boolean contains(String path) {
    return path.equals("/api") || PREFIXES.stream().anyMatch(path::startsWith);
  }
}
