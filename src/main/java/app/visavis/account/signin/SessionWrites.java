package app.visavis.account.signin;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are read and written: on every request, so as little as will do. */
@Configuration(proxyBeanMethods = false)
class SessionWrites {
  /** Wrapped where it is made: beside a repository of ours the usual one would not be set up. */
  @Bean
  static BeanPostProcessor sparingSessions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository stored
            ? new SparingSessions<>(stored)
            : bean;
      }
    };
  }

  /**
   * A read needs none, and a session of which only half was written is one that nobody is signed in
   * with. A commit of its own would cost as much as the query.
   */
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  /** Two requests that set the same attribute at once both succeed. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesMayMeet() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
