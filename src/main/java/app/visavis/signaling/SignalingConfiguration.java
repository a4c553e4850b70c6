package app.visavis.signaling;

import app.visavis.signaling.message.Codec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableScheduling
class SignalingConfiguration {
  // In characters for text. Messages are taken in fragments, and nobody sends binary ones.
  private static final int TEXT_BUFFER = 1024;
  private static final int BINARY_BUFFER = 128;

  @Bean
  Limits signalingLimits() {
    return Limits.DEFAULT;
  }

  @Bean
  Codec signalingCodec() {
    return new Codec();
  }

  @Bean
  ServletServerContainerFactoryBean webSocketContainer() {
    var container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(TEXT_BUFFER);
    container.setMaxBinaryMessageBufferSize(BINARY_BUFFER);
    return container;
  }
}
