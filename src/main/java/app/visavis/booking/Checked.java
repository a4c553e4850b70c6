package app.visavis.booking;

import java.util.function.Function;

/** A part of a wish after a look at it. */
sealed interface Checked<T> {
  record Usable<T>(T value) implements Checked<T> {}

  record Unusable<T>(BookingFault fault) implements Checked<T> {}

  static <T> Checked<T> of(T value) {
    return new Usable<>(value);
  }

  static <T> Checked<T> not(BookingFault fault) {
    return new Unusable<>(fault);
  }

  /** The first fault wins. */
  default <R> Checked<R> then(Function<T, Checked<R>> next) {
    return switch (this) {
      case Usable<T>(var value) -> next.apply(value);
      case Unusable<T>(var fault) -> not(fault);
    };
  }

  default BookingOutcome outcome(Function<T, BookingOutcome> next) {
    return fold(next, BookingOutcome.Invalid::new);
  }

  default <R> R fold(Function<T, R> usable, Function<BookingFault, R> unusable) {
    return switch (this) {
      case Usable<T>(var value) -> usable.apply(value);
      case Unusable<T>(var fault) -> unusable.apply(fault);
    };
  }
}
