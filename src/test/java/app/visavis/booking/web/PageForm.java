package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A form of a page, sent as a browser without script does. */
final class PageForm {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private PageForm() {}

  /**
   * @param page on which the form stands
   * @param path that it is sent to
   * @param fields encoded
   */
  static Api.Answer submit(Api api, String page, String path, String fields) {
    var token = TOKEN.matcher(api.get(page).raw().body());
    assertThat(token.find()).as("a form on " + page).isTrue();
    return api.send(
        api.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1)))));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
