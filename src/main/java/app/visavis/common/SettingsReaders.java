package app.visavis.common;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

/**
 * A module's settings, read once before anything is started: so that all faults of all modules are
 * told together, and none is found after a database has come up. Named in {@code
 * META-INF/spring.factories}.
 */
public interface SettingsReaders {
  /** Each reads one settings record and throws {@link InvalidSettings} when it cannot. */
  List<Consumer<Environment>> readers();
}
