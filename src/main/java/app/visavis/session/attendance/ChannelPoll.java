package app.visavis.session.attendance;

import app.visavis.common.OneAtATime;
import app.visavis.common.PersonId;
import app.visavis.media.ChannelCensus;
import app.visavis.media.ChannelName;
import app.visavis.session.attendance.ChannelRows.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks who is in the channels of running sessions and compares: notifications may be lost, or never
 * have been set up.
 */
@Component
class ChannelPoll {
  static final Duration EVERY = Duration.ofSeconds(30);

  /** A few calls a second at most, where Agora allows 20 to the whole account. */
  private static final int CALLS_IN_A_ROUND = 4;

  /** Longer than any session; who forgot to end one need not be asked about for ever. */
  private static final Duration OLDEST = Duration.ofHours(24);

  private final ChannelCensus census;
  private final ChannelRows rows;
  private final FactRows facts;
  private final Strangers strangers;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<ChannelName, Instant> asked = new HashMap<>();
  private final OneAtATime rounds = new OneAtATime();

  ChannelPoll(
      ChannelCensus census,
      ChannelRows rows,
      FactRows facts,
      Strangers strangers,
      TransactionTemplate transaction,
      Clock clock) {
    this.census = census;
    this.rows = rows;
    this.facts = facts;
    this.strangers = strangers;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void round() {
    if (census.isPossible()) {
      rounds.run(this::askThoseDue);
    }
  }

  private void askThoseDue() {
    var now = now();
    var running = rows.running(now.minus(OLDEST));
    asked.keySet().retainAll(running.stream().map(Channel::name).toList());
    running.stream()
        .filter(channel -> !lastAsked(channel).plus(EVERY).isAfter(now))
        .sorted(Comparator.comparing(this::lastAsked))
        .limit(CALLS_IN_A_ROUND)
        .forEach(this::ask);
  }

  private Instant lastAsked(Channel channel) {
    return asked.getOrDefault(channel.name(), Instant.EPOCH);
  }

  private void ask(Channel channel) {
    asked.put(channel.name(), now());
    census
        .uids(channel.name())
        .ifPresent(uids -> transaction.executeWithoutResult(status -> compare(channel, uids)));
  }

  private void compare(Channel channel, Set<Long> uids) {
    var seats = rows.seats(channel);
    var known = facts.of(channel.session());
    seats.strangers(uids).forEach(uid -> strangers.report(channel, uid));
    seats
        .all()
        .forEach(seat -> {
          var person = seat.person();
          var believed =
              Stays.isInChannel(known.stream().filter(f -> f.person().equals(person)).toList());
          if (seat.isAmong(uids) != believed) {
            correct(channel, person, believed ? Sign.LEFT : Sign.JOINED);
          }
        });
  }

  /** When exactly is not to be had; it was since the last time that was asked. */
  private void correct(Channel channel, PersonId person, Sign sign) {
    var now = now();
    facts.add(channel.booking(), new Fact(person, sign, Source.POLLER, now, now, 0));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
