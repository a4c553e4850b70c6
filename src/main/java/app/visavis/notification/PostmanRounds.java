package app.visavis.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the postman out again and again, on each node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostmanRounds {
  private static final String PAUSE = "${visavis.mail.pause:2s}";

  private final Postman postman;

  PostmanRounds(Postman postman) {
    this.postman = postman;
  }

  @Scheduled(initialDelayString = PAUSE, fixedDelayString = PAUSE)
  void send() {
    postman.sendDue();
  }
}
