package app.visavis.idempotency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What no controller of ours does on purpose: fail. */
@VisavisTest
class FailedAttemptIT {
  private static final FilterChain WORKS =
      (_, response) -> {
        ((HttpServletResponse) response).setStatus(201);
        response.getOutputStream().write("made".getBytes(StandardCharsets.UTF_8));
      };

  @Autowired IdempotencyKeys filter;
  @Autowired Someone someone;

  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void signIn() {
    var who = new SignedIn(someone.who(Role.ADMIN).id(), Role.ADMIN);
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, null));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void an_answer_of_5xx_is_not_repeated() throws Exception {
    assertThat(send((_, response) -> ((HttpServletResponse) response).setStatus(503)).getStatus())
        .isEqualTo(503);

    assertThat(send(WORKS).getContentAsString()).isEqualTo("made");
  }

  @Test
  void after_an_exception_the_next_attempt_acts() throws Exception {
    FilterChain breaks =
        (_, _) -> {
          throw new ServletException("broken");
        };
    assertThatThrownBy(() -> send(breaks)).hasMessage("broken");

    assertThat(send(WORKS).getContentAsString()).isEqualTo("made");
    assertThat(send(breaks).getContentAsString()).isEqualTo("made");
  }

  private MockHttpServletResponse send(FilterChain chain) throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/people");
    request.addHeader("Idempotency-Key", key);
    request.setContent("{}".getBytes(StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response;
  }
}
