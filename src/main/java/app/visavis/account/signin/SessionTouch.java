package app.visavis.account.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Notes that a session was used once a minute rather than with every request: otherwise each
 * request of a person waits for the disk, and for the row that the one before it holds.
 */
@Configuration(proxyBeanMethods = false)
class SessionTouch {
  /** The parameters and their order are Spring Session's. */
  private static final String UPDATE =
      """
      update spring_session
         set session_id = used.session_id,
             last_access_time = used.last_access_time,
             max_inactive_interval = used.max_inactive_interval,
             expiry_time = used.expiry_time,
             principal_name = used.principal_name
        from (select cast(? as text) as session_id,
                     cast(? as bigint) as last_access_time,
                     cast(? as int) as max_inactive_interval,
                     cast(? as bigint) as expiry_time,
                     cast(? as text) as principal_name) as used
       where spring_session.primary_id = ?
         and (used.last_access_time - spring_session.last_access_time > 60000
              or used.session_id <> spring_session.session_id
              or used.max_inactive_interval <> spring_session.max_inactive_interval
              or used.principal_name is distinct from spring_session.principal_name)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sparingUpdates() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }
}
