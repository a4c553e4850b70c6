package app.visavis.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.web.AssetManifest.Chunk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What a browser has to fetch before the lobby is there, as the build's manifest has it. */
class PageWeightTest {
  private static final int MOST_BYTES = 60_000;
  private final AssetManifest manifest =
      AssetManifest.read(new ClassPathResource("frontend/manifest.json"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "ar"})
  void the_lobby_needs_little_script_in_every_language(String language) throws IOException {
    var files = new LinkedHashSet<String>();
    for (var bundle : List.of("texts-" + language, "session")) {
      collect(entry(bundle), files);
    }
    var bytes = 0;
    for (var file : files) {
      bytes += compressed(new ClassPathResource("static/" + file).getContentAsByteArray());
    }
    assertThat(bytes)
        .as("compressed bytes of %s; what is not needed in the lobby can come by import()", files)
        .isLessThanOrEqualTo(MOST_BYTES);
  }

  private Chunk entry(String name) {
    return manifest.chunks().values().stream()
        .filter(chunk -> name.equals(chunk.name()))
        .findFirst()
        .orElseThrow();
  }

  private void collect(Chunk chunk, Set<String> files) {
    if (files.add(chunk.file()) && chunk.imports() != null) {
      chunk.imports().forEach(name -> collect(requireNonNull(manifest.chunks().get(name)), files));
    }
  }

  private static int compressed(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var packer = new GZIPOutputStream(packed)) {
      packer.write(plain);
    }
    return packed.size();
  }
}
