package app.visavis.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last use is written once a minute. The filter in front tells every request, and a
 * durable write costs more than most requests; so the idle limit is exact to a minute.
 */
final class SparingSessions<S extends Session>
    implements SessionRepository<SparingSessions.Sparing<S>> {
  private static final Duration EXACT_TO = Duration.ofMinutes(1);

  private final SessionRepository<S> stored;

  SparingSessions(SessionRepository<S> stored) {
    this.stored = stored;
  }

  @Override
  public Sparing<S> createSession() {
    return new Sparing<>(stored.createSession());
  }

  @Override
  public void save(Sparing<S> session) {
    stored.save(session.stored());
  }

  @Override
  public @Nullable Sparing<S> findById(String id) {
    var found = stored.findById(id);
    return found == null ? null : new Sparing<>(found);
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }

  record Sparing<S extends Session>(S stored) implements Session {
    /** What is not changed is not written. */
    @Override
    public void setLastAccessedTime(Instant time) {
      if (!time.isBefore(stored.getLastAccessedTime().plus(EXACT_TO))) {
        stored.setLastAccessedTime(time);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return stored.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return stored.getId();
    }

    @Override
    public String changeSessionId() {
      return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
      return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return stored.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return stored.isExpired();
    }
  }
}
