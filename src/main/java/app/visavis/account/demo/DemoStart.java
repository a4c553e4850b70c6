package app.visavis.account.demo;

import app.visavis.common.BaseUrl;
import app.visavis.common.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo people on the first start, and says how to be one of them. */
@Component
class DemoStart implements ApplicationRunner {
  private static final int PASSWORD_BYTES = 8;

  private final DemoSettings settings;
  private final DemoCreation creation;
  private final BaseUrl baseUrl;
  private final Environment environment;

  DemoStart(Environment environment, DemoCreation creation, BaseUrl baseUrl) {
    this.settings = DemoSettings.from(environment);
    this.creation = creation;
    this.baseUrl = baseUrl;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!settings.on()) {
      return;
    }
    var random = random();
    var created = creation.createOnce(settings.password().orElse(random));
    var showPassword = created && settings.password().isEmpty();
    announce(showPassword ? "Password of all five, shown only now: " + random.reveal() : "");
  }

  /** On the terminal and not in the log: logs are kept and sent around. */
  @SuppressWarnings("SystemOut")
  private void announce(String password) {
    var people =
        DemoPerson.all().stream()
            .map(it -> "  %-28s %s".formatted(it.email(), it.name()))
            .collect(Collectors.joining(System.lineSeparator()));
    System.out.printf(
        "%n  Visavis runs at %s%n  Sign in there with one click as:%n%s%n  %s%n%n",
        address(), people.indent(2).stripTrailing(), password);
  }

  private URI address() {
    return baseUrl
        .configured()
        .orElseGet(
            () -> URI.create("http://localhost:" + environment.getProperty("local.server.port")));
  }

  private static Secret random() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(HexFormat.ofDelimiter("-").formatHex(bytes));
  }
}
