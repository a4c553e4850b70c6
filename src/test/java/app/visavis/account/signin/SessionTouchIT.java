package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VisavisTest
class SessionTouchIT {
  private static final long TWO_MINUTES_MS = 120_000;

  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired JdbcClient database;

  @Test
  void a_request_soon_after_another_leaves_the_session_as_it_is() {
    var client = someone.who(Role.CLIENT);
    var api = new Api(port).signIn(client.email(), Someone.PASSWORD);
    var before = version(client);
    assertThat(api.get("/api/me").status()).isEqualTo(200);
    assertThat(version(client)).isEqualTo(before);
  }

  @Test
  void a_request_after_a_while_keeps_the_session_alive() {
    var client = someone.who(Role.CLIENT);
    var api = new Api(port).signIn(client.email(), Someone.PASSWORD);
    var expiry = expiry(client);
    letPass(TWO_MINUTES_MS, client);
    assertThat(api.get("/api/me").status()).isEqualTo(200);
    assertThat(expiry(client)).isGreaterThanOrEqualTo(expiry);
  }

  /** PostgreSQL's own mark of which transaction wrote the row last. */
  private String version(Person person) {
    return database
        .sql("select xmin::text from spring_session where principal_name = ?")
        .param(person.id().toString())
        .query(String.class)
        .single();
  }

  private long expiry(Person person) {
    return database
        .sql("select expiry_time from spring_session where principal_name = ?")
        .param(person.id().toString())
        .query(Long.class)
        .single();
  }

  private void letPass(long milliseconds, Person person) {
    database
        .sql(
            """
            update spring_session
               set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?
             where principal_name = ?
            """)
        .params(milliseconds, milliseconds, person.id().toString())
        .update();
  }
}
