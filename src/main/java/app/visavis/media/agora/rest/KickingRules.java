package app.visavis.media.agora.rest;

import app.visavis.media.agora.rest.AgoraRest.Answer;
import app.visavis.media.agora.rest.KickRows.Kick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Agora's kicking rules for one user in one channel: always with both, or it would hit others. */
record KickingRules(AgoraRest agora, String appId) {
  private static final String PATH = "/dev/v1/kicking-rule";

  /** Agora's own limits for time_in_seconds. */
  private static final long SHORTEST = 10;

  private static final long LONGEST = 86_430;

  Answer make(Kick kick, Instant now) {
    var left = Duration.between(now, kick.until()).toSeconds();
    var rule =
        Map.of(
            "appid", appId,
            "cname", kick.channel().value(),
            "uid", kick.uid().value(),
            "ip", "",
            "time_in_seconds", Math.clamp(left, SHORTEST, LONGEST),
            "privileges", List.of("join_channel"));
    return agora.send("POST", PATH, rule, kick.attempt());
  }

  Answer lift(Kick kick, long ruleId) {
    return agora.send("DELETE", PATH, Map.of("appid", appId, "id", ruleId), kick.attempt());
  }

  Answer list(Kick kick) {
    return agora.get(PATH + "?appid=" + appId, kick.attempt());
  }

  /** Agora's number for this rule, when the list has it. */
  static Optional<Long> find(Kick kick, JsonNode list) {
    for (var rule : list.path("rules")) {
      if (rule.path("cname").asString("").equals(kick.channel().value())
          && rule.path("uid").asLong(0) == kick.uid().value()) {
        return Optional.of(rule.path("id").asLong());
      }
    }
    return Optional.empty();
  }
}
