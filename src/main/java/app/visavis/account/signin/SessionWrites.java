package app.visavis.account.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written. */
@Configuration(proxyBeanMethods = false)
class SessionWrites {
  /**
   * The repository writes the time of every request, and a durable write costs more than most
   * requests. Within a minute of the last one this statement touches no row; so the idle limit is
   * exact to a minute. The parameters keep their order.
   */
  private static final String ONCE_A_MINUTE =
      """
      with latest (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
        as (values (?, ?::bigint, ?::int, ?::bigint, ?))
      update %TABLE_NAME% as stored
         set session_id = latest.session_id,
             last_access_time = latest.last_access_time,
             max_inactive_interval = latest.max_inactive_interval,
             expiry_time = latest.expiry_time,
             principal_name = latest.principal_name
        from latest
       where stored.primary_id = ?
         and (stored.last_access_time <= latest.last_access_time - 60000
              or stored.session_id <> latest.session_id
              or stored.max_inactive_interval <> latest.max_inactive_interval
              or stored.principal_name is distinct from latest.principal_name)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeOnceAMinute() {
    return sessions -> sessions.setUpdateSessionQuery(ONCE_A_MINUTE);
  }

  /** Two requests that set the same attribute at once both succeed. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesMayMeet() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
