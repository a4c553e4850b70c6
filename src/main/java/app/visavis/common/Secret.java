package app.visavis.common;

/** A value that must not show up in a log, a page or an exception: it prints redacted. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "[redacted]";
  }
}
