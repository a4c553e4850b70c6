package app.visavis.account.signin;

import app.visavis.account.SignInId;
import app.visavis.account.SignIns;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

@Component
class StoredSignIns implements SignIns {
  private final SessionRepository<? extends Session> sessions;
  private final SessionSecurityContext contexts;
  private final Clock clock;

  StoredSignIns(
      SessionRepository<? extends Session> sessions, SessionSecurityContext contexts, Clock clock) {
    this.sessions = sessions;
    this.contexts = contexts;
    this.clock = clock;
  }

  @Override
  public boolean keep(SignInId id) {
    return keep(sessions, id);
  }

  @Override
  public boolean holds(SignInId id) {
    return find(sessions, id) != null;
  }

  private <S extends Session> boolean keep(SessionRepository<S> stored, SignInId id) {
    var session = find(stored, id);
    if (session == null) {
      return false;
    }
    session.setLastAccessedTime(clock.instant());
    stored.save(session);
    return true;
  }

  private <S extends Session> @Nullable S find(SessionRepository<S> stored, SignInId id) {
    var session = stored.findById(id.reveal());
    return session == null || contexts.isTooOld(session::getAttribute) ? null : session;
  }
}
