package app.visavis.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.Doorway;
import app.visavis.testing.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer of the door, and what it means for the chat. */
class ChatAccessIT extends WithChat {
  @Autowired BeanFactory beans;

  private Doorway door;
  private String file;

  @BeforeEach
  void an_appointment_whose_host_has_written_and_handed_over_a_file() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    lesson = someone.booking(therapist, client, clock.instant(), LESSON);
    host = as(therapist);
    guest = as(client);
    door = new Doorway(beans, lesson, therapist, client);
    say(host, "Only for those inside");
    file = pathOf(hand(host, "plan.pdf", PDF));
  }

  @ParameterizedTest
  @EnumSource
  void the_door_decides(Standing standing) {
    var who = reader(standing);
    door.bring(standing);

    assertThat(read(who, 0).status()).as("read").isEqualTo(standing.reading());
    assertThat(who.get(file).status()).as("fetch").isEqualTo(standing.reading());
    assertThat(say(who, "Hello").status()).as("write").isEqualTo(standing.writing(201));
    assertThat(hand(who, "my.pdf", PDF).status()).as("hand").isEqualTo(standing.writing(201));
    if (!standing.mayRead()) {
      assertNothingOfItIn(read(who, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDED", "OVER", "CANCELLED"})
  void the_host_reads_on_and_writes_no_more(Standing standing) {
    door.bring(standing);

    assertThat(read(host, 0).status()).isEqualTo(200);
    assertThat(read(host, 0).body().path("mayWrite").asBoolean()).isFalse();
    assertThat(say(host, "Hello").status()).isEqualTo(409);
  }

  private Api reader(Standing standing) {
    return switch (standing) {
      case STRANGER -> as(someone.who(Role.CLIENT));
      case ADMIN -> as(someone.who(Role.ADMIN));
      case NOBODY -> new Api(port);
      default -> guest;
    };
  }

  private static void assertNothingOfItIn(Answer answer) {
    assertThat(answer.raw().body()).doesNotContain("Only for those", "plan.pdf");
  }
}
