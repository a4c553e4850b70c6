package app.visavis.web;

import app.visavis.common.InvalidSettings;
import app.visavis.common.SettingsReaders;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

final class WebSettingsReaders implements SettingsReaders {
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public List<Consumer<Environment>> readers() {
    return List.of(
        environment -> BaseUrlSettings.parse(text("visavis.base-url", environment)),
        environment -> new TrustedProxies(text("visavis.trusted-proxies", environment)),
        WebSettingsReaders::readPort);
  }

  /** The framework reads it itself, but answers a bad one with a report of many lines. */
  private static void readPort(Environment environment) {
    var port = text("VISAVIS_PORT", environment);
    var isNumber = port.matches("[0-9]{1,5}");
    if (!port.isEmpty() && (!isNumber || Integer.parseInt(port) > HIGHEST_PORT)) {
      throw new InvalidSettings("VISAVIS_PORT must be a number from 0 to 65535.");
    }
  }

  private static String text(String name, Environment environment) {
    return environment.getProperty(name, "").strip();
  }
}
