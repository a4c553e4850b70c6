package app.visavis.database;

import app.visavis.common.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps other users of the machine out: a fresh cluster trusts everybody on the loopback interface,
 * so the first start sets a random password and from then on demands it.
 */
final class SuperuserPassword {
  private static final int BYTES = 24;
  private static final String ACCESS_RULES =
      """
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Path folder;
  private final boolean fresh;
  private final Secret value;

  private SuperuserPassword(Path folder, boolean fresh, Secret value) {
    this.folder = folder;
    this.fresh = fresh;
    this.value = value;
  }

  static SuperuserPassword of(Path folder) throws IOException {
    var file = file(folder);
    return Files.exists(file)
        ? new SuperuserPassword(folder, false, new Secret(Files.readString(file)))
        : new SuperuserPassword(folder, true, random());
  }

  private static Secret random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }

  private static Path file(Path folder) {
    return folder.resolve("password");
  }

  Optional<Secret> known() {
    return fresh ? Optional.empty() : Optional.of(value);
  }

  Secret value() {
    return value;
  }

  /** In this order a crash in between leaves a cluster that the next start can still enter. */
  void enforce(DataSource cluster) throws IOException {
    if (!fresh) {
      return;
    }
    execute(cluster, "alter role postgres password '" + value.reveal() + "'");
    var file = Files.createFile(file(folder), ownerOnly());
    Files.writeString(file, value.reveal());
    Files.writeString(folder.resolve("cluster/pg_hba.conf"), ACCESS_RULES);
    execute(cluster, "select pg_reload_conf()");
  }

  private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static void execute(DataSource cluster, String sql) throws IOException {
    try (var connection = cluster.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException cause) {
      throw new IOException("its password could not be set", cause);
    }
  }
}
