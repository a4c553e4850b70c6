package app.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the interface, beside the interface. */
@VisavisTest
class OpenApiIT {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everything_that_is_served_is_described_and_the_other_way_round() {
    var served =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(handler -> handler.getValue().getBeanType() != Breaking.class)
            .flatMap(handler -> operations(handler.getKey()))
            .filter(operation -> operation.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described()).isEqualTo(served).isNotEmpty();
  }

  @Test
  void every_reference_leads_somewhere() {
    var document = document();
    assertThat(document.path("openapi").asString()).startsWith("3.1.");
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void answers_have_the_described_fields() {
    var tutor = someone.who(Role.TUTOR);
    var api = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
    var start = clock.instant().plus(Duration.ofDays(1));
    var booking =
        api.post(
            "/api/bookings",
            Map.of(
                "guest", someone.who(Role.STUDENT).email(),
                "startsAt", start.toString(),
                "endsAt", start.plusSeconds(3000).toString()));

    assertThat(booking.status()).isEqualTo(201);
    assertThat(booking.body().propertyNames())
        .containsExactlyInAnyOrderElementsOf(fields("Booking"));
    assertThat(api.get("/api/me").body().propertyNames())
        .containsExactlyInAnyOrderElementsOf(fields("Person"));
    assertThat(fields("Problem"))
        .containsAll(api.get("/api/bookings?limit=0").body().propertyNames());
  }

  private static Stream<String> operations(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .flatMap(path ->
            info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
  }

  private Set<String> described() {
    var operations = new TreeSet<String>();
    for (var path : document().path("paths").properties()) {
      path.getValue().propertyNames().stream()
          .filter(METHODS::contains)
          .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  private Collection<String> fields(String schema) {
    return document().at("/components/schemas/" + schema + "/properties").propertyNames();
  }

  /** For everybody, without signing in. */
  private JsonNode document() {
    var answer = new Api(port).get("/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
