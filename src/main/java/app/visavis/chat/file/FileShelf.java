package app.visavis.chat.file;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import app.visavis.chat.file.Receipt.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The folder of all files. A file is whole and on the disk before any row speaks of it, so that no
 * row ever speaks of a file that a crash took; what no row speaks of is swept.
 */
@Component
public class FileShelf {
  private static final String PART = ".part";

  private final FileSettings settings;

  FileShelf(Environment environment) {
    this.settings = FileSettings.from(environment);
  }

  public long mostBytes() {
    return settings.mostBytes();
  }

  /** Reads no more than a file may have. */
  public Receipt receive(InputStream body) {
    var id = FileId.random();
    try {
      Files.createDirectories(
          settings.folder(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var receipt = receive(id, settings.folder().resolve(id + PART), body);
      if (receipt instanceof Received) {
        sync(settings.folder(), READ);
      }
      return receipt;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private Receipt receive(FileId id, Path part, InputStream body) throws IOException {
    try {
      var inflow = Inflow.into(part, body, settings.mostBytes());
      if (inflow.isBroken()) {
        return new Receipt.BrokenOff();
      }
      if (inflow.bytes() == 0) {
        return new Receipt.Empty();
      }
      if (inflow.bytes() > settings.mostBytes()) {
        return new Receipt.TooLarge(settings.mostBytes());
      }
      var kind = Sniffer.kindOf(part);
      return kind.isEmpty()
          ? new Receipt.NotTaken()
          : new Received(id, kind.get(), inflow.bytes(), inflow.digest(), moved(part, id));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path moved(Path part, FileId id) throws IOException {
    sync(part, WRITE);
    return Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** No message will speak of it. */
  public void discard(Received file) {
    discard(file.path());
  }

  /** Empty when somebody has taken it out of the folder. */
  public Optional<Path> find(FileId id) {
    return Optional.of(path(id)).filter(Files::isRegularFile);
  }

  /** Files that have lain here untouched since before then, whole or not. */
  public List<Path> before(Instant then) {
    if (!Files.isDirectory(settings.folder())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(settings.folder())) {
      return all.filter(path -> isOlder(path, then)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Optional<FileId> idOf(Path file) {
    return FileId.parse(file.getFileName().toString());
  }

  public void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private static boolean isOlder(Path path, Instant then) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(then);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private Path path(FileId id) {
    return settings.folder().resolve(id.toString());
  }
}
