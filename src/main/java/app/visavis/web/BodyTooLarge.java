package app.visavis.web;

import java.io.IOException;

/** Thrown while reading a body that did not say its length beforehand. */
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1;

  BodyTooLarge(long most) {
    super("more than " + most + " bytes");
  }
}
