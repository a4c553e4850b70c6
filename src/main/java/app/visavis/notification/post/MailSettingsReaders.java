package app.visavis.notification.post;

import app.visavis.common.SettingsReaders;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

final class MailSettingsReaders implements SettingsReaders {
  @Override
  public List<Consumer<Environment>> readers() {
    return List.of(MailSettings::from);
  }
}
