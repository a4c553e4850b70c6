package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.SupportCode;
import app.visavis.session.StrangerSeen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody whom nobody let in has been seen in the channel. */
class StrangerIT extends WithSockets {
  @Autowired ApplicationEventPublisher events;

  @Test
  void only_the_host_hears_of_a_stranger_in_the_channel() {
    var call = call();
    events.publishEvent(new StrangerSeen(lesson, new SupportCode("V-7K2M9Q")));

    assertThat(call.host().hear("stranger").path("support").asString()).isEqualTo("V-7K2M9Q");
    call.guest().hearsNothingElse();

    // A page that comes later knows nothing yet.
    call.host().say(leave());
    assertThat(call.host().closed()).isEqualTo(1000);
    var again = page(tutor, lesson).say(hello("again"));
    again.hear("welcome");
    again.hear("door");
    assertThat(again.hear("stranger").path("support").asString()).isEqualTo("V-7K2M9Q");
  }
}
