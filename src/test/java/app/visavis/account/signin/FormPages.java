package app.visavis.account.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Does with pages what a browser does with their forms. */
final class FormPages {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

  private FormPages() {}

  static String csrf(String page) {
    var field = CSRF.matcher(page);
    if (!field.find()) {
      throw new AssertionError("no form with a token in: " + page);
    }
    return field.group(1);
  }

  /** The token is taken from the page where the browser is: signed in or not, it has a form. */
  static Api.Answer submitWithToken(Api api, String path, Map<String, String> fields) {
    var login = api.get("/login");
    var page = login.status() == 200 ? login : api.get("/error");
    var all = new HashMap<>(fields);
    all.put("_csrf", csrf(page.raw().body()));
    return submit(api, path, all);
  }

  static Api.Answer submit(Api api, String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return api.send(
        api.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }
}
