package app.visavis.common;

import java.util.List;

/** The configuration cannot be used; each fault is one sentence for the operator. */
public final class InvalidSettings extends RuntimeException {
  private final List<String> faults;

  public InvalidSettings(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  public InvalidSettings(String fault) {
    this(List.of(fault));
  }

  public List<String> faults() {
    return faults;
  }
}
