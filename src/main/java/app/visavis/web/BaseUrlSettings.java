package app.visavis.web;

import app.visavis.common.BaseUrl;
import app.visavis.common.InvalidSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads VISAVIS_BASE_URL. */
@Configuration(proxyBeanMethods = false)
class BaseUrlSettings {
  @Bean
  BaseUrl baseUrl(@Value("${visavis.base-url:}") String text) {
    return parse(text.strip());
  }

  static BaseUrl parse(String text) {
    if (text.isEmpty()) {
      return new BaseUrl(Optional.empty());
    }
    try {
      return new BaseUrl(Optional.of(origin(URI.create(text))));
    } catch (IllegalArgumentException unusable) {
      throw new InvalidSettings(
          "VISAVIS_BASE_URL must be like https://visavis.example, without a path; it is \""
              + text
              + "\".");
    }
  }

  private static URI origin(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    var path = uri.getRawPath();
    var bare =
        (path == null || path.isEmpty() || path.equals("/"))
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawUserInfo() == null;
    if (!bare || uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("not an origin");
    }
    return URI.create(scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
  }
}
