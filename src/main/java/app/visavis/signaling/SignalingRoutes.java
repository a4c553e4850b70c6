package app.visavis.signaling;

import app.visavis.common.BaseUrl;
import java.util.List;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

@Component
class SignalingRoutes implements WebSocketConfigurer {
  private final SignalingHandler handler;
  private final Handshake handshake;
  private final BaseUrl baseUrl;

  SignalingRoutes(SignalingHandler handler, Handshake handshake, BaseUrl baseUrl) {
    this.handler = handler;
    this.handshake = handshake;
    this.baseUrl = baseUrl;
  }

  /** Without a base URL only the origin that the request itself was sent to is allowed. */
  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    var route =
        registry
            .addHandler(handler, Handshake.PATH + "*")
            .addInterceptors(handshake)
            .setHandshakeHandler(new Uncompressed());
    baseUrl.configured().ifPresent(url -> route.setAllowedOrigins(url.toString()));
  }

  /** Compression would take a few hundred kB for each socket, to save a few kB in each call. */
  private static final class Uncompressed extends DefaultHandshakeHandler {
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
        ServerHttpRequest request,
        List<WebSocketExtension> requested,
        List<WebSocketExtension> supported) {
      return List.of();
    }
  }
}
