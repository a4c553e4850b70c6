package app.visavis.web;

/**
 * A larger body than {@link BodyLimit} takes otherwise. Implemented by the modules that take files.
 */
public interface BodyAllowance {
  /**
   * @return the most bytes that this module takes there; 0 for what is not its own
   */
  long bytes(String method, String path);
}
