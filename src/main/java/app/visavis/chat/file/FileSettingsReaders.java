package app.visavis.chat.file;

import app.visavis.common.SettingsReaders;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

final class FileSettingsReaders implements SettingsReaders {
  @Override
  public List<Consumer<Environment>> readers() {
    return List.of(FileSettings::from);
  }
}
