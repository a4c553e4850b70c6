package app.visavis.database;

import com.zaxxer.hikari.HikariDataSource;
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
    return pool;
  }
}
