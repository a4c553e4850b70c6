package app.visavis.media.direct;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * The servers that help two browsers to find a way to each other. None is enough where they reach
 * each other by themselves, as in one network.
 *
 * @param stun URLs as of RFC 7064
 * @param turn URLs as of RFC 7065
 * @param secret shared with the TURN servers; there is one exactly when there are TURN URLs
 */
public record DirectSettings(List<String> stun, List<String> turn, Optional<Secret> secret) {
  private static final String URLS = "TURN_URLS";
  private static final String SECRET = "TURN_SECRET";

  public DirectSettings {
    stun = List.copyOf(stun);
    turn = List.copyOf(turn);
    if (turn.isEmpty() != secret.isEmpty()) {
      throw new IllegalArgumentException("TURN URLs need a secret, and a secret TURN URLs.");
    }
  }

  public static DirectSettings from(Environment environment) {
    var urls = urls(environment.getProperty(URLS, ""));
    var secret = environment.getProperty(SECRET, "").strip();
    var turn = urls.stream().filter(IceUrl::isTurn).toList();
    var faults = new ArrayList<String>(faults(urls));
    if (!turn.isEmpty() && secret.isEmpty()) {
      faults.add("%s is missing: %s names a TURN server.".formatted(SECRET, URLS));
    }
    if (turn.isEmpty() && !secret.isEmpty()) {
      faults.add("%s is set, but %s names no TURN server.".formatted(SECRET, URLS));
    }
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    var stun = urls.stream().filter(url -> !IceUrl.isTurn(url)).toList();
    return new DirectSettings(stun, turn, optional(secret));
  }

  private static List<String> urls(String commaList) {
    return Stream.of(commaList.split(",")).map(String::strip).filter(u -> !u.isEmpty()).toList();
  }

  /** Names the place in the list and not the text, which may hold a password by mistake. */
  private static List<String> faults(List<String> urls) {
    var faults = new ArrayList<String>();
    for (var place = 1; place <= urls.size(); place++) {
      if (!IceUrl.isValid(urls.get(place - 1))) {
        faults.add(
            "%s: entry %d must look like turn:host:3478?transport=udp, turns:host:5349 or stun:host:3478."
                .formatted(URLS, place));
      }
    }
    return faults;
  }

  private static Optional<Secret> optional(String secret) {
    return secret.isEmpty() ? Optional.empty() : Optional.of(new Secret(secret));
  }
}
