package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the server that can be cut as a network is: nothing comes through, nothing is closed,
 * and nobody is told. What was said meanwhile arrives when it is mended, as after a retransmission.
 * Or it breaks off, as when a device gets another address: what was open is gone at once.
 */
public final class Line implements AutoCloseable {
  private final ServerSocket entrance;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private boolean cut;

  private Line(ServerSocket entrance, int server) {
    this.entrance = entrance;
    this.server = server;
  }

  public static Line to(int server) {
    try {
      var entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var line = new Line(entrance, server);
      Thread.ofVirtual().start(line::accept);
      return line;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public int port() {
    return entrance.getLocalPort();
  }

  public synchronized void cut() {
    cut = true;
  }

  public synchronized void mend() {
    cut = false;
    notifyAll();
  }

  public void breakOff() {
    open.forEach(Line::closeQuietly);
  }

  @Override
  public void close() {
    mend();
    closeQuietly(entrance);
    breakOff();
  }

  private void accept() {
    try {
      while (true) {
        var page = entrance.accept();
        Thread.ofVirtual().start(() -> join(page));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void join(Socket page) {
    try {
      open.add(page);
      awaitPassage();
      var there = new Socket(InetAddress.getLoopbackAddress(), server);
      Thread.ofVirtual().start(() -> pass(page, there));
      pass(there, page);
    } catch (IOException refused) {
      closeQuietly(page);
    } finally {
      open.remove(page);
    }
  }

  private void pass(Socket from, Socket to) {
    var bytes = new byte[8_192];
    try (from;
        to) {
      for (var count = from.getInputStream().read(bytes);
          count >= 0;
          count = from.getInputStream().read(bytes)) {
        awaitPassage();
        to.getOutputStream().write(bytes, 0, count);
      }
      awaitPassage();
    } catch (IOException gone) {
      return;
    }
  }

  private synchronized void awaitPassage() throws IOException {
    try {
      while (cut) {
        wait();
      }
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IOException(cause);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception already) {
      return;
    }
  }
}
