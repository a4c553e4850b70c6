package app.visavis.web;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
  private final WebSettings settings;

  LoopbackOnly(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(ConfigurableWebServerFactory server) {
    if (settings.loopbackOnly()) {
      server.setAddress(InetAddress.getLoopbackAddress());
    }
  }
}
