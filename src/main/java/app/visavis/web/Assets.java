package app.visavis.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells templates which files make up a bundle: {@code @assets.script('pages')}. */
@Component("assets")
class Assets {
  private static final Logger log = LoggerFactory.getLogger(Assets.class);

  private final AssetManifest manifest;

  Assets() {
    var file = new ClassPathResource("frontend/manifest.json");
    if (!file.exists()) {
      log.error("The front end is not built, pages will have no style: run script/frontend.");
    }
    manifest = file.exists() ? AssetManifest.read(file) : AssetManifest.empty();
  }

  /** The address of the bundle's script. */
  public String script(String bundle) {
    return "/" + manifest.script(bundle).orElse("assets/not-built.js");
  }

  /** The addresses of the bundle's style sheets and of those that it imports. */
  public List<String> styles(String bundle) {
    return manifest.styles(bundle).stream().map(file -> "/" + file).toList();
  }
}
