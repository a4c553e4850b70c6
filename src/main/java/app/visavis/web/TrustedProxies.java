package app.visavis.web;

import app.visavis.common.InvalidSettings;
import java.util.Arrays;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes X-Forwarded-For, -Proto and -Host, and only from the proxies that
 * VISAVIS_TRUSTED_PROXIES names. From anybody else they would let a caller choose the address that
 * sign-in counts.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final String proxies;

  TrustedProxies(@Value("${visavis.trusted-proxies:}") String proxies) {
    this.proxies = proxies.replaceAll("\\s", "");
    if (!this.proxies.isEmpty()) {
      check(this.proxies);
    }
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (proxies.isEmpty()) {
      return;
    }
    var valve = new RemoteIpValve();
    valve.setInternalProxies(proxies);
    valve.setProtocolHeader("X-Forwarded-Proto");
    valve.setHostHeader("X-Forwarded-Host");
    server.addEngineValves(valve);
  }

  private static void check(String proxies) {
    try {
      Arrays.stream(proxies.split(",")).forEach(NetMask::new);
    } catch (IllegalArgumentException unusable) {
      throw new InvalidSettings(
          "VISAVIS_TRUSTED_PROXIES must list addresses or networks like 10.0.0.7,192.168.3.0/24;"
              + " it is \""
              + proxies
              + "\".");
    }
  }
}
