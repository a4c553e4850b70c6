package app.visavis.media;

import app.visavis.media.agora.AgoraNetwork;
import app.visavis.media.agora.AgoraSettings;
import app.visavis.media.direct.DirectNetwork;
import app.visavis.media.direct.DirectSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {
  @Bean
  TokenLife tokenLife(Environment environment) {
    return TokenLife.from(environment);
  }

  @Bean
  MediaNetworks mediaNetworks(Environment environment, TokenLife life, Clock clock) {
    var agora = AgoraSettings.from(environment).map(set -> new AgoraNetwork(set, life, clock));
    return new ConfiguredNetworks(
        agora, new DirectNetwork(DirectSettings.from(environment), life, clock));
  }
}
