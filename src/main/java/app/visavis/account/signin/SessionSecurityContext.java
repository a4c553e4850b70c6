package app.visavis.account.signin;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps who is signed in as three plain strings in the session: rows that outlive an upgrade must
 * not hold serialized classes of a framework.
 */
@Component
class SessionSecurityContext implements SecurityContextRepository {
  /** However busy a person is, the password is asked for again after this time. */
  static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

  private static final String ROLE = "role";
  private static final String SINCE = "signedInAt";

  private final Clock clock;

  SessionSecurityContext(Clock clock) {
    this.clock = clock;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new LazySecurityContext(() -> read(request));
  }

  @Override
  @SuppressWarnings("deprecation") // Abstract in the interface, and called by nothing any more.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof PersonAuthentication person) {
      var who = person.getPrincipal();
      var session = request.getSession();
      session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, who.id().toString());
      session.setAttribute(ROLE, who.role().name());
      session.setAttribute(SINCE, clock.instant().toString());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return signedIn(request.getSession(false)).isPresent();
  }

  private @Nullable SecurityContext read(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && isTooOld(session::getAttribute)) {
      session.invalidate();
      return null;
    }
    return signedIn(session).map(SessionSecurityContext::context).orElse(null);
  }

  /**
   * @param attributes of the session
   */
  boolean isTooOld(Function<String, @Nullable Object> attributes) {
    return attributes.apply(SINCE) instanceof String since
        && !clock.instant().isBefore(Instant.parse(since).plus(ABSOLUTE_LIMIT));
  }

  private static Optional<SignedIn> signedIn(@Nullable HttpSession session) {
    if (session != null
        && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String id
        && session.getAttribute(ROLE) instanceof String role) {
      return PersonId.parse(id).map(person -> new SignedIn(person, Role.valueOf(role)));
    }
    return Optional.empty();
  }

  private static SecurityContext context(SignedIn who) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PersonAuthentication(who));
    return context;
  }
}
