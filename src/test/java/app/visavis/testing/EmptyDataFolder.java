package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each server under test a folder of its own below the build folder. */
final class EmptyDataFolder
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var parent = Files.createDirectories(Path.of("target/test-data"));
      var folder = Files.createTempDirectory(parent, "server");
      PreparedCluster.into(folder.resolve("postgres"));
      TestPropertyValues.of("VISAVIS_DATA_DIR=" + folder.toAbsolutePath()).applyTo(context);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
