package app.visavis.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;

/** The database server in use: our own, or somebody else's. */
sealed interface Database extends AutoCloseable {
  void describeTo(HikariConfig pool);

  @Override
  void close() throws IOException;

  /** Started and stopped with the application. */
  record Embedded(EmbeddedDatabase server) implements Database {
    @Override
    public void describeTo(HikariConfig pool) {
      pool.setJdbcUrl(server.jdbcUrl());
      pool.setUsername("postgres");
      pool.setPassword(server.password().value().reveal());
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  record External(DatabaseSettings.External settings) implements Database {
    @Override
    public void describeTo(HikariConfig pool) {
      pool.setJdbcUrl(settings.jdbcUrl());
      if (settings.user() != null) {
        pool.setUsername(settings.user());
      }
      if (settings.password() != null) {
        pool.setPassword(settings.password().reveal());
      }
    }

    @Override
    public void close() {
      // It was running before us and goes on after us.
    }
  }
}
