package app.visavis.media.agora.rest;

import app.visavis.common.SupportCode;
import app.visavis.media.agora.rest.AgoraRest.Answer;
import app.visavis.media.agora.rest.KickRows.Kick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Agora whom to keep out and whom to let back. Any number of them may be at work. Before
 * anything is asked a second time Agora is asked what it has done already, so each rule is made
 * once.
 */
final class Bouncer {
  private static final Logger LOG = LoggerFactory.getLogger(Bouncer.class);

  /** As Agora advises; each try goes to the other domain. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));

  /** Longer than any two calls take. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final KickRows rows;
  private final KickingRules rules;
  private final Clock clock;

  Bouncer(KickRows rows, KickingRules rules, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  void workOff() {
    var next = take();
    while (next.isPresent()) {
      work(next.get());
      next = Thread.currentThread().isInterrupted() ? Optional.empty() : take();
    }
  }

  private Optional<Kick> take() {
    return rows.take(now(), now().plus(LEASE));
  }

  private void work(Kick kick) {
    if (!kick.until().isAfter(now())) {
      // No token is good any more; the rule itself ran out with them.
      rows.done(kick);
    } else if (kick.isBack()) {
      lift(kick);
    } else {
      putOut(kick);
    }
  }

  private void putOut(Kick kick) {
    if (kick.attempt() == 1) {
      make(kick);
      return;
    }
    switch (rules.list(kick)) {
      case Answer.Good(var list) ->
          KickingRules.find(kick, list)
              .ifPresentOrElse(rule -> rows.made(kick, rule), () -> make(kick));
      case Answer.Refused(var why) -> giveUp(kick, why);
      case Answer.NoAnswer(var why) -> again(kick, why);
    }
  }

  private void make(Kick kick) {
    switch (rules.make(kick, now())) {
      case Answer.Good(var body) -> rows.made(kick, body.path("id").asLong());
      case Answer.Refused(var why) -> giveUp(kick, why);
      case Answer.NoAnswer(var why) -> again(kick, why);
    }
  }

  private void lift(Kick kick) {
    var known = kick.ruleId();
    if (known != null) {
      settle(kick, rules.lift(kick, known));
      return;
    }
    switch (rules.list(kick)) {
      case Answer.Good(var list) ->
          KickingRules.find(kick, list)
              .ifPresentOrElse(rule -> settle(kick, rules.lift(kick, rule)), () -> rows.done(kick));
      case Answer.Refused(var why) -> giveUp(kick, why);
      case Answer.NoAnswer(var why) -> again(kick, why);
    }
  }

  private void settle(Kick kick, Answer answer) {
    switch (answer) {
      case Answer.Good _ -> rows.done(kick);
      case Answer.Refused(var why) -> giveUp(kick, why);
      case Answer.NoAnswer(var why) -> again(kick, why);
    }
  }

  private void again(Kick kick, String why) {
    if (kick.attempt() > PAUSES.size()) {
      giveUp(kick, why);
    } else {
      rows.again(kick, now().plus(PAUSES.get(kick.attempt() - 1)));
    }
  }

  /** The door refuses the person all the same: no new token, no socket. */
  private void giveUp(Kick kick, String why) {
    LOG.error("{} Agora did not take kicking rule {}: {}", SupportCode.random(), kick.id(), why);
    rows.givenUp(kick);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
