package app.visavis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vite's manifest (https://vite.dev/guide/backend-integration): for each source file the files that
 * were made from it.
 */
record AssetManifest(Map<String, Chunk> chunks) {
  record Chunk(
      String file,
      @Nullable String name,
      @Nullable Boolean isEntry,
      @Nullable List<String> css,
      @Nullable List<String> imports) {}

  static AssetManifest empty() {
    return new AssetManifest(Map.of());
  }

  static AssetManifest read(Resource file) {
    try (var json = file.getInputStream()) {
      return new AssetManifest(JsonMapper.shared().readValue(json, new TypeReference<>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<String> script(String bundle) {
    return entry(bundle).map(Chunk::file);
  }

  Set<String> styles(String bundle) {
    var styles = new LinkedHashSet<String>();
    entry(bundle).ifPresent(chunk -> collect(chunk, styles, new LinkedHashSet<>()));
    return styles;
  }

  private Optional<Chunk> entry(String bundle) {
    return chunks.values().stream()
        .filter(chunk -> Boolean.TRUE.equals(chunk.isEntry()) && bundle.equals(chunk.name()))
        .findFirst();
  }

  /** Imported chunks first: their rules are meant to be overridden. */
  private void collect(Chunk chunk, Set<String> styles, Set<Chunk> seen) {
    if (!seen.add(chunk)) {
      return;
    }
    for (var name : orEmpty(chunk.imports())) {
      Optional.ofNullable(chunks.get(name)).ifPresent(it -> collect(it, styles, seen));
    }
    styles.addAll(orEmpty(chunk.css()));
  }

  private static List<String> orEmpty(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }
}
