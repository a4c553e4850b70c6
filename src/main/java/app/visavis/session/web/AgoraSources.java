package app.visavis.session.web;

import app.visavis.media.MediaNetworks;
import app.visavis.media.NetworkKind;
import app.visavis.web.ContentSources;
import java.util.List;
import org.springframework.stereotype.Component;

/** Agora's hosts, on the page of the call and only where Agora is in use. */
@Component
class AgoraSources implements ContentSources {
  /** Their edge servers listen on many ports (Agora's firewall list: 443, 4700 to 5000, …). */
  private static final List<String> HOSTS =
      List.of(
          "https://*.agora.io:*", "https://*.sd-rtn.com:*",
          "wss://*.agora.io:*", "wss://*.sd-rtn.com:*");

  private final MediaNetworks networks;

  AgoraSources(MediaNetworks networks) {
    this.networks = networks;
  }

  @Override
  public List<String> connect(String path) {
    return path.startsWith("/session/") && networks.find(NetworkKind.AGORA).isPresent()
        ? HOSTS
        : List.of();
  }
}
