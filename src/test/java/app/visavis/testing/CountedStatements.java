package app.visavis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A real database that remembers which statements it was asked to prepare. */
public final class CountedStatements extends DelegatingDataSource {
  private final List<String> statements = new ArrayList<>();

  public CountedStatements(DataSource real) {
    super(real);
  }

  /**
   * What this thread asks of the database meanwhile, whichever parts of the server it goes through.
   */
  public static List<String> during(DataSource real, Runnable work) throws SQLException {
    var counted = new CountedStatements(real);
    try (var connection = counted.getConnection()) {
      TransactionSynchronizationManager.bindResource(real, new ConnectionHolder(connection, true));
      try {
        work.run();
      } finally {
        TransactionSynchronizationManager.unbindResource(real);
      }
    }
    return counted.taken();
  }

  /** Since the last time that somebody asked. */
  public List<String> taken() {
    var taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().startsWith("prepare")) {
                statements.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
