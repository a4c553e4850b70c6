package app.visavis.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignInId;
import app.visavis.session.Doorkeeper;
import app.visavis.session.HostControls;
import app.visavis.session.VideoSessions;
import app.visavis.signaling.message.ClientMessage.Admit;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Door;
import app.visavis.signaling.message.ServerMessage.Error;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.message.ServerMessage.Refused;
import app.visavis.signaling.room.Line;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/** What becomes of people in a room while nobody can be asked about them. */
class DatabaseAwayIT extends WithSockets {
  private static final Duration REVIEW = Limits.DEFAULT.reviewEvery();

  @Autowired Rooms rooms;
  @Autowired Surroundings around;
  @Autowired SignalingThreads threads;
  @Autowired VideoSessions sessions;
  @Autowired Doorkeeper doorkeeper;
  @Autowired People people;

  private final Said said = new Said();

  /** What rooms of this test alone say. */
  private static final class Said implements Outbox {
    final List<ServerMessage> messages = new CopyOnWriteArrayList<>();
    final List<CloseCode> closed = new CopyOnWriteArrayList<>();

    @Override
    public void send(Line line, ServerMessage message) {
      messages.add(message);
    }

    @Override
    public void close(Line line, CloseCode code) {
      closed.add(code);
    }

    <T extends ServerMessage> List<T> only(Class<T> type) {
      return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  @Test
  void a_socket_answers_while_its_room_waits_for_something() throws Exception {
    var call = call();
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    threads.start(() ->
        rooms.ask(
            lesson,
            _ -> {
              begun.countDown();
              return waited(goOn);
            }));
    begun.await();

    assertThat(call.host().say(Map.of("type", "ping", "id", 7)).hear("pong").path("id").asInt())
        .isEqualTo(7);
    goOn.countDown();
    call.host().hearsNothingElse();
  }

  @Test
  void nobody_is_asked_for_at_the_door_while_the_database_is_away() {
    var desk = new Desk(lesson, heardHere(around.reception()));
    var hello = new Hello("host-0123456789abcdef", null, null);
    hearing(around.reception()).hear(desk, sender(1, tutor), hello);
    database
        .sql("update booking set status = 'CANCELLED' where id = ?")
        .param(lesson.value())
        .update();
    var later = clock.instant().plus(REVIEW);

    desk.pass(later, false);
    assertThat(said.only(Refused.class)).isEmpty();
    assertThat(desk.due()).isEqualTo(later.plus(REVIEW));

    desk.pass(later.plus(REVIEW), true);
    assertThat(said.only(Refused.class)).hasSize(1);
  }

  @Test
  void a_host_who_admits_somebody_then_keeps_the_socket() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    lesson = someone.booking(therapist, client, clock.instant(), LESSON);
    var reception = receptionWith(controlsWithoutDatabase());
    var hearing = hearing(reception);
    var desk = new Desk(lesson, heardHere(reception));
    var host = sender(1, therapist);
    hearing.hear(desk, host, new Hello("host-0123456789abcdef", null, null));
    hearing.hear(desk, sender(2, client), new Hello("guest-0123456789abcdef", null, null));
    var waiting = said.only(Door.class).getLast().guests().getFirst().waiting();

    hearing.hear(desk, host, new Admit(waiting));

    assertThat(said.only(Error.class))
        .extracting(Error::code)
        .containsExactly(ErrorCode.UNAVAILABLE);
    assertThat(said.closed).isEmpty();
  }

  private Surroundings heardHere(Reception reception) {
    return new Surroundings(
        reception,
        around.reports(),
        said,
        around.records(),
        around.seats(),
        new Complaints(said),
        clock,
        around.limits());
  }

  private Sender sender(long line, Person person) {
    return new Sender(new Line(line), lesson, person.id(), new SignInId("none"));
  }

  private Reception receptionWith(HostControls controls) {
    return new Reception(sessions, doorkeeper, controls, people);
  }

  private Hearing hearing(Reception reception) {
    return new Hearing(new HostAnswers(reception), new Complaints(said), said);
  }

  private static HostControls controlsWithoutDatabase() {
    return (HostControls)
        Proxy.newProxyInstance(
            HostControls.class.getClassLoader(),
            new Class<?>[] {HostControls.class},
            (_, _, _) -> {
              throw new DataAccessResourceFailureException("away");
            });
  }

  private static boolean waited(CountDownLatch goOn) {
    try {
      goOn.await();
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
