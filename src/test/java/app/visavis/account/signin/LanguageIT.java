package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Language;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class LanguageIT {
  @Autowired Someone someone;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT,de;q=0.9,en;q=0.5  | lang=\"de\" dir=\"ltr\" | Anmelden",
        "ja, es-MX;q=0.8, en;q=0.5 | lang=\"es\" dir=\"ltr\" | Iniciar sesión",
        "fr                       | lang=\"fr\" dir=\"ltr\" | Se connecter",
        "ar-EG                    | lang=\"ar\" dir=\"rtl\" | تسجيل الدخول",
        "ja                       | lang=\"en\" dir=\"ltr\" | Sign in",
        "not a language           | lang=\"en\" dir=\"ltr\" | Sign in"
      })
  void the_sign_in_page_speaks_the_first_language_that_the_browser_prefers_and_it_knows(
      String preferred, String attributes, String words) {
    assertThat(page(new Api(port), "/login", preferred)).contains(attributes, words);
  }

  @Test
  void without_any_preference_it_is_english_whatever_the_machine_speaks() {
    assertThat(new Api(port).get("/login").raw().body()).contains("lang=\"en\"", "Sign in");
  }

  @Test
  void what_is_chosen_before_signing_in_is_remembered_by_the_browser() {
    var api = new Api(port);

    assertThat(choose(api, "fr", "/login").status()).isEqualTo(303);

    assertThat(page(api, "/login", "de")).contains("lang=\"fr\"", "Se connecter");
  }

  @Test
  void what_somebody_chose_goes_with_them_into_every_browser() {
    var person = someone.who(Role.CLIENT);
    choose(signedIn(person), "ar", "/");

    var elsewhere = signedIn(person);

    assertThat(page(elsewhere, "/client/sessions", "de")).contains("dir=\"rtl\"", "جلساتك");
    assertThat(elsewhere.get("/api/me").body().path("language").asString("")).isEqualTo("ar");
  }

  @Test
  void who_chose_none_reads_what_the_browser_of_the_last_sign_in_prefers() {
    var person = someone.who(Role.CLIENT);
    var api = new Api(port);
    page(api, "/login", "es");

    api.send(
        api.request("/api/login")
            .header("Accept-Language", "es")
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", api.cookie("XSRF-TOKEN"))
            .POST(
                BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(person.email(), Someone.PASSWORD))));

    assertThat(page(api, "/client/sessions", "es")).contains("lang=\"es\"", "Sus sesiones");
    assertThat(page(signedIn(person), "/client/sessions", "de")).contains("lang=\"es\"");
  }

  @Test
  void what_a_program_is_told_is_in_the_language_of_its_person() {
    var student = someone.who(Role.STUDENT, Language.GERMAN);
    var tutor = someone.who(Role.TUTOR);
    var wish =
        Map.of(
            "host",
            tutor.email(),
            "startsAt",
            "2100-01-01T10:00:00Z",
            "endsAt",
            "2100-01-01T11:00:00Z");

    var answer = signedIn(student).post("/api/bookings", wish);

    assertThat(answer.body().path("detail").asString(""))
        .isEqualTo("Der Beginn liegt höchstens zwei Jahre in der Zukunft.");
  }

  @Test
  void the_way_back_leads_nowhere_else_and_only_five_languages_are_known() {
    var api = new Api(port);

    var away = choose(api, "de", "//elsewhere.example/");

    assertThat(away.raw().headers().firstValue("Location")).hasValue("/");
    assertThat(choose(api, "xx", "/login").status()).isEqualTo(400);
  }

  private Api signedIn(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private static Api.Answer choose(Api api, String language, String back) {
    return FormPages.submitWithToken(api, "/language", Map.of("language", language, "back", back));
  }

  private static String page(Api api, String path, String preferred) {
    return api.send(api.request(path).header("Accept-Language", preferred).GET()).raw().body();
  }
}
