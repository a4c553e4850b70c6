package app.visavis.web;

import java.util.List;

/**
 * Other hosts that a page has to talk to. Implemented by the modules whose pages need one; every
 * host left out stays blocked by the content security policy.
 */
public interface ContentSources {
  /**
   * @param path of the page, for example {@code /session/…}
   * @return sources for {@code connect-src}, for example {@code https://*.agora.io:*}
   */
  List<String> connect(String path);
}
