package app.visavis.media.agora.rest;

import app.visavis.common.OneAtATime;
import app.visavis.media.ChannelCensus;
import app.visavis.media.ChannelGuard;
import app.visavis.media.agora.AgoraSettings;
import app.visavis.media.agora.RestSettings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** What is possible depends on whether customer ID and secret are set. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {
  private static final String PAUSE = "${visavis.agora.kicks.pause:500ms}";

  private final Optional<Account> account;
  private final KickRows rows;
  private final Clock clock;
  private final OneAtATime rounds = new OneAtATime();

  RestConfiguration(Environment environment, KickRows rows, JsonMapper json, Clock clock) {
    this.account =
        AgoraSettings.from(environment)
            .flatMap(app ->
                RestSettings.from(environment)
                    .map(rest -> new Account(new AgoraRest(rest, json), app.appId())));
    this.rows = rows;
    this.clock = clock;
  }

  private record Account(AgoraRest agora, String appId) {}

  @Bean
  ChannelCensus channelCensus() {
    return account
        .<ChannelCensus>map(known -> new AgoraCensus(known.agora(), known.appId()))
        .orElseGet(NoCensus::new);
  }

  @Bean
  ChannelGuard channelGuard() {
    return account.<ChannelGuard>map(_ -> new QueuedGuard(rows, clock)).orElseGet(NoGuard::new);
  }

  @Scheduled(fixedRateString = PAUSE)
  void work() {
    account.ifPresent(known -> {
      var bouncer = new Bouncer(rows, new KickingRules(known.agora(), known.appId()), clock);
      rounds.run(bouncer::workOff);
    });
  }
}
