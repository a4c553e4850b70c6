package app.visavis.check.web;

import app.visavis.common.BaseUrl;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Component
class EchoRoute implements WebSocketConfigurer {
  private final EchoSocket echo;
  private final EchoHandshake handshake;
  private final BaseUrl baseUrl;

  EchoRoute(EchoSocket echo, EchoHandshake handshake, BaseUrl baseUrl) {
    this.echo = echo;
    this.handshake = handshake;
    this.baseUrl = baseUrl;
  }

  /** Without a base URL only the origin that the request itself was sent to is allowed. */
  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    var route = registry.addHandler(echo, "/ws/check").addInterceptors(handshake);
    baseUrl.configured().ifPresent(url -> route.setAllowedOrigins(url.toString()));
  }
}
