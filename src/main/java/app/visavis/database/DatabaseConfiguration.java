package app.visavis.database;

import app.visavis.common.InvalidSettings;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 16;

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
    database.describeTo(pool);
    greet(pool);
    return pool;
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
