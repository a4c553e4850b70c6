package app.visavis.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

final class LimitedStream extends ServletInputStream {
  private final ServletInputStream source;
  private final long limit;
  private long left;

  LimitedStream(ServletInputStream source, long limit) {
    this.source = source;
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    var next = source.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    var read = source.read(target, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new BodyTooLarge(limit);
    }
  }

  @Override
  public boolean isFinished() {
    return source.isFinished();
  }

  @Override
  public boolean isReady() {
    return source.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    source.setReadListener(listener);
  }
}
