package app.visavis.notification;

import app.visavis.common.OneAtATime;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the postman out again and again, on each node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostmanRounds {
  private static final String PAUSE = "${visavis.mail.pause:2s}";

  private final Postman postman;
  private final OneAtATime rounds = new OneAtATime();

  PostmanRounds(Postman postman) {
    this.postman = postman;
  }

  @Scheduled(initialDelayString = PAUSE, fixedRateString = PAUSE)
  void send() {
    rounds.run(postman::sendDue);
  }
}
