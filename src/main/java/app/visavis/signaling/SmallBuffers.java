package app.visavis.signaling;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tomcat gives each connection five buffers of 8 KiB. Thousands of sockets stay open for an hour
 * and say a few hundred bytes now and then, so they get smaller ones: that is 30 kB a socket, not
 * 60.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private static final String FRAME_BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";
  private static final String FRAME = "2048";
  private static final String READ = "2048";
  // A page's HTML still takes only a few writes.
  private static final String WRITE = "4096";

  /** The first one is read once, when Tomcat loads its WebSocket classes; it has no other place. */
  @Override
  public void customize(ConfigurableTomcatWebServerFactory tomcat) {
    System.setProperty(FRAME_BUFFERS, System.getProperty(FRAME_BUFFERS, FRAME));
    tomcat.addConnectorCustomizers(connector -> {
      connector.setProperty("socket.appReadBufSize", READ);
      connector.setProperty("socket.appWriteBufSize", WRITE);
    });
  }
}
