package app.visavis.web;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * With the embedded database the server is somebody's trial, with demo people that need no
 * password: only this machine may reach it.
 */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
  private final boolean embedded;

  LoopbackOnly(@Value("${DATABASE_URL:}") String databaseUrl) {
    embedded = databaseUrl.isBlank();
  }

  @Override
  public void customize(ConfigurableWebServerFactory server) {
    if (embedded) {
      server.setAddress(InetAddress.getLoopbackAddress());
    }
  }
}
