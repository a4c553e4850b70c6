package app.visavis.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does with a page what a browser does with its forms. */
record Form(Api api, String page) {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

  /**
   * @param fields each as name=value
   */
  Api.Answer submit(String path, String... fields) {
    var csrf = CSRF.matcher(api.get(page).raw().body());
    if (!csrf.find()) {
      throw new AssertionError("no form with a token in " + page);
    }
    return post(
        path, Stream.concat(Stream.of("_csrf=" + csrf.group(1)), Stream.of(fields)).toList());
  }

  Api.Answer submitForged(String path) {
    return post(path, List.of("_csrf=made-up"));
  }

  private Api.Answer post(String path, List<String> fields) {
    var body = fields.stream().map(Form::encoded).collect(Collectors.joining("&"));
    return api.send(
        api.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String field) {
    var parts = field.split("=", 2);
    return parts[0] + "=" + URLEncoder.encode(parts[1], UTF_8);
  }
}
