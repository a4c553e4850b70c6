package app.visavis.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.session.HostControls;
import app.visavis.session.VideoSessions;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer of the door, and what it means for the board. */
class BoardAccessIT extends WithBoard {
  /** And before anybody's sign-in runs out. */
  private static final Duration AFTER_THE_DOOR_CLOSED = LESSON.plus(Duration.ofMinutes(31));

  @Autowired VideoSessions sessions;
  @Autowired HostControls controls;

  private Person therapist;
  private Person client;
  private String image;

  @BeforeEach
  void an_appointment_whose_host_has_drawn_and_added_a_picture() {
    therapist = someone.who(Role.THERAPIST);
    client = someone.who(Role.CLIENT);
    lesson = someone.booking(therapist, client, clock.instant(), LESSON);
    host = as(therapist);
    guest = as(client);
    sessions.seat(lesson, therapist.id());
    draw(host, put(item(), Map.of("text", "Only for those inside")));
    image = item();
    putImage(host, image, PNG);
  }

  private enum Standing {
    ADMITTED(200, 200),
    WAITING(409, 409),
    REMOVED(409, 409),
    REMOVED_AND_OVER(409, 409),
    ENDED(409, 200),
    OVER(409, 200),
    OVER_AND_NEVER_INSIDE(409, 409),
    CANCELLED(409, 200),
    LOCKED_OUT(409, 409),
    STRANGER(404, 404),
    ADMIN(404, 404),
    NOBODY(401, 401);

    final int writing;
    final int reading;

    Standing(int writing, int reading) {
      this.writing = writing;
      this.reading = reading;
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_door_decides(Standing standing) {
    var who = reader(standing);
    bring(standing);

    assertThat(read(who, 0).status()).as("read").isEqualTo(standing.reading);
    assertThat(who.get(path("images/" + image)).status()).as("fetch").isEqualTo(standing.reading);
    assertThat(draw(who, put(item(), Map.of())).status()).as("draw").isEqualTo(standing.writing);
    var added = putImage(who, item(), PNG).status();
    assertThat(added == 204 ? 200 : added).as("picture").isEqualTo(standing.writing);
    if (standing.reading != 200) {
      assertNothingOfItIn(read(who, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDED", "OVER", "CANCELLED"})
  void the_host_reads_on_and_draws_no_more(Standing standing) {
    bring(standing);

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

  private void bring(Standing standing) {
    switch (standing) {
      case WAITING, STRANGER, ADMIN, NOBODY -> {}
      case ADMITTED -> comeIn();
      case REMOVED -> sendOut();
      case REMOVED_AND_OVER -> {
        sendOut();
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case ENDED -> {
        comeIn();
        sessions.end(lesson, therapist.id());
      }
      case OVER -> {
        comeIn();
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case OVER_AND_NEVER_INSIDE -> {
        controls.letIn(lesson, therapist.id(), client.id());
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case CANCELLED -> {
        comeIn();
        database
            .sql("update booking set status = 'CANCELLED' where id = ?")
            .param(lesson.value())
            .update();
      }
      case LOCKED_OUT ->
          database
              .sql(
                  "insert into room_lock (booking_id, locked_by, locked_at) values (?, ?, 'epoch')")
              .params(lesson.value(), therapist.id().value())
              .update();
    }
  }

  private void comeIn() {
    controls.letIn(lesson, therapist.id(), client.id());
    sessions.seat(lesson, client.id());
  }

  private void sendOut() {
    comeIn();
    controls.sendOut(lesson, therapist.id(), client.id());
  }

  private static void assertNothingOfItIn(Answer answer) {
    assertThat(answer.raw().body()).doesNotContain("Only for those");
  }
}
