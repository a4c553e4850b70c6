package app.visavis.database;

import app.visavis.common.InvalidSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 16;

  /** A database that is away must show soon: whoever waits for it is a person before a page. */
  private static final long CONNECTION_WITHIN_MILLIS = 5_000;

  private static final long CHECK_WITHIN_MILLIS = 2_000;
  private static final String ANSWER_WITHIN_SECONDS = "10";

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return DatabaseSettings.from(environment);
  }

  @Bean
  Database database(DatabaseSettings settings) {
    return settings
        .external()
        .<Database>map(Database.External::new)
        .orElseGet(() -> new Database.Embedded(EmbeddedDatabase.startIn(settings.folder())));
  }

  @Bean
  HikariDataSource dataSource(Database database) {
    var pool = new HikariDataSource();
    pool.setPoolName("database");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(CONNECTION_WITHIN_MILLIS);
    pool.setValidationTimeout(CHECK_WITHIN_MILLIS);
    pool.addDataSourceProperty("socketTimeout", ANSWER_WITHIN_SECONDS);
    database.describeTo(pool);
    greet(pool);
    return pool;
  }

  /** Not from the pool: a migration may take as long as it needs. */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migrations(Database database) {
    var description = new HikariConfig();
    database.describeTo(description);
    return new DriverManagerDataSource(
        description.getJdbcUrl(), description.getUsername(), description.getPassword());
  }

  /** Here and not in the first query, so that the operator reads a sentence. */
  private static void greet(HikariDataSource pool) {
    try (var unused = pool.getConnection()) {
      return;
    } catch (PoolInitializationException | SQLException refused) {
      pool.close();
      throw new InvalidSettings(
          "The database that DATABASE_URL names cannot be used: " + reason(refused));
    }
  }

  private static String reason(Exception refused) {
    var cause = refused.getCause() == null ? refused : refused.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("it does not answer.");
  }
}
