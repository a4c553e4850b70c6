package app.visavis.media;

import app.visavis.common.SettingsReaders;
import app.visavis.media.agora.AgoraSettings;
import app.visavis.media.agora.NotificationSettings;
import app.visavis.media.agora.RestSettings;
import app.visavis.media.direct.DirectSettings;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;

final class MediaSettingsReaders implements SettingsReaders {
  @Override
  public List<Consumer<Environment>> readers() {
    return List.of(
        TokenLife::from,
        AgoraSettings::from,
        NotificationSettings::from,
        RestSettings::from,
        DirectSettings::from);
  }
}
