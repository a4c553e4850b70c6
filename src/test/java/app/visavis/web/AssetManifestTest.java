package app.visavis.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class AssetManifestTest {
  private static final String MANIFEST =
      """
      {
        "_shared-a1.js": {"file": "assets/shared-a1.js", "name": "shared", "css": ["assets/base-1.css"]},
        "src/main/frontend/pages.ts": {
          "file": "assets/pages-b2.js", "name": "pages", "src": "src/main/frontend/pages.ts",
          "isEntry": true, "imports": ["_shared-a1.js"], "css": ["assets/pages-2.css"]
        },
        "src/main/frontend/pages/extra.ts": {"file": "assets/extra-c3.js", "name": "extra", "isDynamicEntry": true}
      }
      """;

  private final AssetManifest manifest =
      AssetManifest.read(new ByteArrayResource(MANIFEST.getBytes(UTF_8)));

  @Test
  void a_bundle_is_found_by_its_name() {
    assertThat(manifest.script("pages")).contains("assets/pages-b2.js");
  }

  @Test
  void the_styles_of_what_it_imports_come_first() {
    assertThat(manifest.styles("pages")).containsExactly("assets/base-1.css", "assets/pages-2.css");
  }

  @Test
  void what_is_not_an_entry_is_no_bundle() {
    assertThat(manifest.script("extra")).isEmpty();
    assertThat(AssetManifest.empty().script("pages")).isEmpty();
    assertThat(AssetManifest.empty().styles("pages")).isEmpty();
  }
}
