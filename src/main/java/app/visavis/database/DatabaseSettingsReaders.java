package app.visavis.database;

import app.visavis.common.SettingsReaders;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

final class DatabaseSettingsReaders implements SettingsReaders {
  @Override
  public List<Consumer<Environment>> readers() {
    return List.of(DatabaseSettings::from);
  }
}
