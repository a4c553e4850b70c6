package app.visavis.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.Doorway;
import app.visavis.testing.Standing;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer of the door, and what it means for the board. */
class BoardAccessIT extends WithBoard {
  @Autowired BeanFactory beans;

  private Doorway door;
  private String image;

  @BeforeEach
  void an_appointment_whose_host_has_drawn_and_added_a_picture() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    lesson = someone.booking(therapist, client, clock.instant(), LESSON);
    host = as(therapist);
    guest = as(client);
    door = new Doorway(beans, lesson, therapist, client);
    draw(host, put(item(), Map.of("text", "Only for those inside")));
    image = item();
    putImage(host, image, PNG);
  }

  @ParameterizedTest
  @EnumSource
  void the_door_decides(Standing standing) {
    var who = reader(standing);
    door.bring(standing);

    assertThat(read(who, 0).status()).as("read").isEqualTo(standing.reading());
    assertThat(who.get(path("images/" + image)).status()).as("fetch").isEqualTo(standing.reading());
    assertThat(draw(who, put(item(), Map.of())).status())
        .as("draw")
        .isEqualTo(standing.writing(200));
    assertThat(putImage(who, item(), PNG).status()).as("picture").isEqualTo(standing.writing(204));
    if (!standing.mayRead()) {
      assertNothingOfItIn(read(who, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDED", "OVER", "CANCELLED"})
  void the_host_reads_on_and_draws_no_more(Standing standing) {
    door.bring(standing);

    assertThat(read(host, 0).status()).isEqualTo(200);
    assertThat(read(host, 0).body().path("mayDraw").asBoolean()).isFalse();
    assertThat(draw(host, put(item(), Map.of())).status()).isEqualTo(409);
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
    assertThat(answer.raw().body()).doesNotContain("Only for those");
  }
}
