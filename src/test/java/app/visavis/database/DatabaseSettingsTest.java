package app.visavis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.common.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseSettingsTest {
  @Test
  void without_a_url_the_rows_live_below_the_data_folder() {
    var settings =
        DatabaseSettings.from(new MockEnvironment().withProperty("VISAVIS_DATA_DIR", "d"));

    assertThat(settings.external()).isEmpty();
    assertThat(settings.folder()).hasToString("d/postgres");
  }

  @Test
  void a_common_url_is_taken_apart() {
    var external = from("postgres://anna:s:cret@db.example/visavis?sslmode=require");

    assertThat(external.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:5432/visavis?sslmode=require");
    assertThat(external.user()).isEqualTo("anna");
    assertThat(external.password()).isNotNull();
    assertThat(external.password().reveal()).isEqualTo("s:cret");
    assertThat(external).asString().doesNotContain("s:cret");
  }

  @Test
  void a_jdbc_url_is_taken_as_it_is() {
    assertThat(from("jdbc:postgresql://h/n").jdbcUrl()).isEqualTo("jdbc:postgresql://h/n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://a:geheim@h/n", "geheim", "postgres:geheim", "http://geheim h"})
  void anything_else_stops_the_start_without_showing_the_value(String url) {
    assertThatThrownBy(() -> from(url))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("geheim");
  }

  private static DatabaseSettings.External from(String url) {
    return DatabaseSettings.from(new MockEnvironment().withProperty("DATABASE_URL", url))
        .external()
        .orElseThrow();
  }
}
