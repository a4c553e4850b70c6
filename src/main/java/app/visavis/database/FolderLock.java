package app.visavis.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held while the application runs; the system lets go of it when the process dies, however it dies.
 * So a PostgreSQL in a folder that is not locked belongs to nobody and may be stopped.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  static FolderLock take(Path folder) throws IOException {
    var file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return new FolderLock(file);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // The same answer as for another process.
    }
    file.close();
    throw new IllegalStateException("another Visavis is running on it");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
