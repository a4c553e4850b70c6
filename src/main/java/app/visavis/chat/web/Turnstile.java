package app.visavis.chat.web;

import app.visavis.common.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Nobody fills the disk with many uploads at once, which are counted only when they are done. */
@Component
class Turnstile {
  static final int AT_ONCE = 3;

  private final Map<PersonId, Integer> inside = new ConcurrentHashMap<>();

  <T> T pass(PersonId person, Supplier<T> work) {
    if (inside.merge(person, 1, Integer::sum) > AT_ONCE) {
      leave(person);
      throw ChatRefusals.tooFast(Duration.ofSeconds(2));
    }
    try {
      return work.get();
    } finally {
      leave(person);
    }
  }

  private void leave(PersonId person) {
    inside.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
  }
}
