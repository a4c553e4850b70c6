package app.visavis.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import app.visavis.media.NetworkKind;
import app.visavis.media.Uid;
import app.visavis.session.Presence;
import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.ClientMessage.Share;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Peer;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.IceServer;
import app.visavis.signaling.message.ServerMessage.Welcome;
import app.visavis.signaling.room.Effect.Close;
import app.visavis.signaling.room.Effect.Note;
import app.visavis.signaling.room.Effect.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Line FIRST = new Line(1);
  private static final Line SECOND = new Line(2);
  private static final PersonId GUEST = PersonId.random();
  private static final PersonId HOST = PersonId.random();

  private final Room room = new Room();

  @Test
  void fresh_turn_credentials_arrive_before_the_old_ones_run_out_and_not_sooner() {
    room.enter(guest(FIRST), seated(NOW.plus(Duration.ofHours(1))), NOW);
    var late = NOW.plus(Duration.ofMinutes(50));
    var fresh = seated(late.plus(Duration.ofHours(1)));

    assertThat(room.review(GUEST, fresh, late.minusSeconds(1))).isEmpty();
    assertThat(room.review(GUEST, fresh, late)).singleElement().satisfies(RoomTest::isWelcome);
    assertThat(room.review(GUEST, fresh, late)).isEmpty();
  }

  @Test
  void another_end_of_the_booking_is_told() {
    room.enter(guest(FIRST), seated(NOW), NOW);
    var longer = Answer.Seated.at(place(NOW, NOW.plus(Duration.ofHours(3))));
    assertThat(room.review(GUEST, longer, NOW)).singleElement().satisfies(RoomTest::isWelcome);
  }

  @Test
  void whoever_waits_in_two_tabs_is_let_in_once() {
    var waiting = new Answer.Waiting("Clara", "Tara");
    room.enter(guest(FIRST), waiting, NOW);
    room.enter(guest(SECOND), waiting, NOW);

    assertThat(room.review(GUEST, seated(NOW), NOW))
        .filteredOn(effect -> effect instanceof Send)
        .satisfiesExactly(
            RoomTest::isWelcome,
            effect ->
                assertThat(effect).isEqualTo(new Send(SECOND, new ServerMessage.Elsewhere())));
  }

  @Test
  void whoever_must_wait_again_loses_the_seat_and_keeps_the_socket() {
    room.enter(guest(FIRST), seated(NOW), NOW);
    var waiting = new Answer.Waiting("Clara", "Tara");

    assertThat(room.review(GUEST, waiting, NOW))
        .startsWith(
            new Note(GUEST, Presence.LEFT),
            new Effect.Waits(GUEST),
            new Send(FIRST, new ServerMessage.Waiting("Tara", false, null, NOW)));
  }

  @Test
  void a_wait_begins_once_on_however_many_pages() {
    var waiting = new Answer.Waiting("Clara", "Tara");

    assertThat(room.enter(guest(FIRST), waiting, NOW)).contains(new Effect.Waits(GUEST));
    assertThat(room.waitingRoom().holds(FIRST)).isTrue();
    assertThat(room.enter(guest(SECOND), waiting, NOW)).doesNotContain(new Effect.Waits(GUEST));
  }

  @Test
  void while_nobody_can_come_back_no_wait_is_forgotten() {
    room.enter(guest(FIRST), new Answer.Waiting("Clara", "Tara"), NOW);
    room.drop(FIRST, new Drop(Presence.DROPPED, NOW), NOW);
    var back = NOW.plus(Page.PATIENCE).minusSeconds(1);

    room.excuse(back);
    room.pass(back.plus(Page.PATIENCE).minusSeconds(1));

    assertThat(room.census().isEmpty()).isFalse();
    room.pass(back.plus(Page.PATIENCE));
    assertThat(room.census().isEmpty()).isTrue();
  }

  @Test
  void a_half_open_socket_is_closed_when_its_page_resumes_on_another() {
    var welcome = (Send) room.enter(guest(FIRST), seated(NOW), NOW).get(1);
    var you = ((Welcome) welcome.message()).you();
    var again = new Caller(SECOND, GUEST, new Hello(tab(FIRST), you, false));

    assertThat(room.enter(again, seated(NOW), NOW).getFirst())
        .isEqualTo(new Close(FIRST, CloseCode.REPLACED));
    assertThat(room.drop(FIRST, new Drop(Presence.DROPPED, NOW), NOW)).isEmpty();
  }

  @Test
  void after_a_restart_a_page_gets_its_place_back_and_the_other_hears_that_it_is_here_again() {
    var first = new Room();
    var guest = you(first.enter(guest(FIRST), seated(NOW), NOW).get(1));
    first.enter(host(SECOND), seated(NOW), NOW);
    var room = new Room();
    first.census().seats().forEach(seat -> room.restore(seat, place(NOW, NOW), NOW));

    var back = new Caller(SECOND, HOST, new Hello(tab(SECOND), idOf(HOST, first), null));
    var seen = ((Welcome) ((Send) room.enter(back, seated(NOW), NOW).get(1)).message()).peers();
    assertThat(seen)
        .singleElement()
        .extracting(Peer::id, Peer::presence)
        .containsExactly(guest, Peer.Presence.RECONNECTING);

    var resumed = new Caller(FIRST, GUEST, new Hello(tab(FIRST), guest, null));
    assertThat(room.enter(resumed, seated(NOW), NOW))
        .satisfiesExactly(
            effect -> assertThat(effect).isEqualTo(new Note(GUEST, Presence.RESUMED)),
            effect ->
                assertThat(effect)
                    .isInstanceOfSatisfying(
                        Send.class,
                        send ->
                            assertThat(send.message()).isInstanceOf(ServerMessage.PeerState.class)),
            RoomTest::isWelcome);
  }

  @Test
  void whoever_does_not_come_back_after_a_restart_is_lost_as_after_any_other_loss() {
    var first = new Room();
    first.enter(guest(FIRST), seated(NOW), NOW);
    var room = new Room();
    first.census().seats().forEach(seat -> room.restore(seat, place(NOW, NOW), NOW));

    assertThat(room.pass(NOW.plusSeconds(19))).isEmpty();
    assertThat(room.pass(NOW.plusSeconds(20))).containsExactly(new Note(GUEST, Presence.LOST));
    assertThat(room.census().isEmpty()).isTrue();
  }

  @Test
  void time_in_which_nobody_could_come_back_does_not_count() {
    room.enter(guest(FIRST), seated(NOW), NOW);
    room.drop(FIRST, new Drop(Presence.DROPPED, NOW), NOW);
    room.excuse(NOW.plusSeconds(15));

    assertThat(room.pass(NOW.plusSeconds(34))).isEmpty();
    assertThat(room.pass(NOW.plusSeconds(35))).isNotEmpty();
  }

  @Test
  void whoever_is_refused_hears_it_in_every_tab() {
    room.enter(guest(FIRST), seated(NOW), NOW);
    room.enter(guest(SECOND), seated(NOW), NOW);
    var refusal =
        new ServerMessage.Refused(
            "not-open", null, null, BookingStatus.CANCELLED, null, "V-7K2M9Q");

    assertThat(room.review(GUEST, new Answer.Refused(refusal), NOW))
        .contains(
            new Send(FIRST, refusal),
            new Close(FIRST, CloseCode.REFUSED),
            new Send(SECOND, refusal),
            new Close(SECOND, CloseCode.REFUSED));
    assertThat(room.census().isEmpty()).isTrue();
  }

  @Test
  void a_newer_screen_takes_the_place_of_the_one_that_it_names_and_of_no_other() {
    var guest = you(room.enter(guest(FIRST), seated(NOW), NOW).get(1));
    room.enter(host(SECOND), seated(NOW), NOW);
    var host = idOf(HOST, room);
    room.call().share(FIRST, new Share(true, null));

    assertThat(room.call().share(SECOND, new Share(true, null)))
        .containsExactly(new Send(SECOND, new ServerMessage.ShareOver(guest)));
    assertThat(room.call().share(SECOND, new Share(true, guest)))
        .contains(new Send(FIRST, new ServerMessage.ShareOver(host)));
    assertThat(room.census().seats())
        .filteredOn(KeptSeat::screen)
        .extracting(KeptSeat::peer)
        .containsOnly(host);
    assertThat(room.call().share(FIRST, new Share(true, null)))
        .containsExactly(new Send(FIRST, new ServerMessage.ShareOver(host)));
  }

  @Test
  void a_screen_is_shared_on_after_a_dropped_socket_and_a_restart_but_not_after_a_reload() {
    var guest = you(room.enter(guest(FIRST), seated(NOW), NOW).get(1));
    room.call().share(FIRST, new Share(true, null));
    room.drop(FIRST, new Drop(Presence.DROPPED, NOW), NOW);
    var restarted = new Room();
    room.census().seats().forEach(seat -> restarted.restore(seat, place(NOW, NOW), NOW));
    var resumed = new Caller(SECOND, GUEST, new Hello(tab(FIRST), guest, null));
    restarted.enter(resumed, seated(NOW), NOW);
    assertThat(restarted.census().seats()).allMatch(KeptSeat::screen);

    var reloaded = new Caller(new Line(3), GUEST, new Hello(tab(FIRST), null, null));
    restarted.enter(reloaded, seated(NOW), NOW);
    assertThat(restarted.census().seats()).noneMatch(KeptSeat::screen);
  }

  private static PeerId you(Effect effect) {
    return ((Welcome) ((Send) effect).message()).you();
  }

  private static PeerId idOf(PersonId person, Room room) {
    return room.census().seats().stream()
        .filter(seat -> seat.person().equals(person))
        .map(KeptSeat::peer)
        .findFirst()
        .orElseThrow();
  }

  private static Caller host(Line line) {
    return new Caller(line, HOST, new Hello(tab(line), null, null));
  }

  private static void isWelcome(Effect effect) {
    assertThat(effect)
        .isInstanceOfSatisfying(
            Send.class, send -> assertThat(send.message()).isInstanceOf(Welcome.class));
  }

  private static Caller guest(Line line) {
    return new Caller(line, GUEST, new Hello(tab(line), null, null));
  }

  private static String tab(Line line) {
    return "tab-0123456789-" + line.number();
  }

  private static Answer seated(Instant iceServersUntil) {
    return Answer.Seated.at(place(iceServersUntil, NOW.plus(Duration.ofHours(2))));
  }

  private static Place place(Instant iceServersUntil, Instant endsAt) {
    return new Place(
        "Clara",
        SeatRole.GUEST,
        new Uid(7),
        NetworkKind.DIRECT,
        List.of(new IceServer(List.of("stun:stun.example"), null, null)),
        iceServersUntil,
        NOW,
        endsAt,
        endsAt.plusSeconds(1800),
        false);
  }
}
