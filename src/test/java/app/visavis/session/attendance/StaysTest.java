package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaysTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final PersonId GUEST = PersonId.random();
  private static final PersonId HOST = PersonId.random();

  private final List<Fact> facts = new ArrayList<>();
  private Span session = new Span(START, null);

  @Test
  void who_comes_and_goes_twice_was_there_twice() {
    own(Sign.JOINED, 0);
    own(Sign.LEFT, 10);
    own(Sign.JOINED, 20);
    own(Sign.LEFT, 25);

    assertThat(stays()).containsExactly("0-10 SOCKET", "20-25 SOCKET");
  }

  @Test
  void a_drop_with_a_return_is_no_absence() {
    own(Sign.JOINED, 0);
    own(Sign.DROPPED, 10);
    own(Sign.RESUMED, 25);
    own(Sign.LEFT, 30);

    assertThat(stays()).containsExactly("0-30 SOCKET");
  }

  @Test
  void a_drop_is_known_before_anybody_decides_what_it_means() {
    own(Sign.JOINED, 0);
    own(Sign.DROPPED, 10);

    assertThat(stays()).containsExactly("0- lost 10");
  }

  @Test
  void who_does_not_come_back_left_at_the_drop() {
    own(Sign.JOINED, 0);
    own(Sign.DROPPED, 10);
    add(Sign.LEFT, Source.CLOCK, 30, 3);

    assertThat(stays()).containsExactly("0-10 CLOCK");
  }

  @Test
  void a_crash_with_a_return_leaves_one_unbroken_stay() {
    own(Sign.JOINED, 0);
    own(Sign.RESUMED, 40);
    own(Sign.LEFT, 50);

    assertThat(stays()).containsExactly("0-50 SOCKET");
  }

  @Test
  void a_crash_without_a_return_ends_at_the_last_sign_of_life() {
    own(Sign.JOINED, 0);
    add(Sign.LEFT, Source.RESTART, 33, 2);

    assertThat(stays()).containsExactly("0-33 RESTART");
  }

  @Test
  void media_that_went_on_without_our_server_counts() {
    own(Sign.JOINED, 0);
    own(Sign.LEFT, 20);
    agora(Sign.JOINED, 1, 100);
    agora(Sign.LEFT, 50, 101);

    assertThat(stays()).containsExactly("0-50 AGORA");
  }

  @Test
  void lost_news_of_a_departure_keeps_nobody_in() {
    own(Sign.JOINED, 0);
    agora(Sign.JOINED, 1, 100);
    own(Sign.LEFT, 20);

    assertThat(stays()).containsExactly("0-20 SOCKET");
  }

  @Test
  void agoras_own_order_counts_and_not_that_of_the_post() {
    agora(Sign.LEFT, 30, 104);
    agora(Sign.JOINED, 1, 101);
    agora(Sign.JOINED, 20, 103);
    agora(Sign.LEFT, 10, 102);

    assertThat(stays()).containsExactly("1-10 AGORA", "20-30 AGORA");
  }

  @Test
  void the_list_of_users_closes_what_the_news_left_open() {
    agora(Sign.JOINED, 1, 100);
    add(Sign.LEFT, Source.POLLER, 40, 7);

    assertThat(stays()).containsExactly("1-40 POLLER");
  }

  @Test
  void the_end_of_the_session_is_everybodys() {
    session = new Span(START, START.plusSeconds(60));
    own(Sign.JOINED, 0);
    agora(Sign.JOINED, 1, 100);
    agora(Sign.LEFT, 63, 101);

    assertThat(stays()).containsExactly("0-60 END");
  }

  @Test
  void who_was_lost_before_the_end_was_not_there_at_the_end() {
    session = new Span(START, START.plusSeconds(60));
    own(Sign.JOINED, 0);
    own(Sign.DROPPED, 50);

    assertThat(stays()).containsExactly("0-50 CLOCK");
  }

  @Test
  void durations_are_of_the_session_of_each_and_of_both_together() {
    session = new Span(START, START.plusSeconds(100));
    own(Sign.JOINED, 10);
    own(Sign.LEFT, 50);
    own(Sign.JOINED, 60);
    own(Sign.LEFT, 70);
    facts.add(new Fact(HOST, Sign.JOINED, Source.SOCKET, at(0), at(0), 50));
    facts.add(new Fact(HOST, Sign.LEFT, Source.SOCKET, at(65), at(65), 51));
    var ledger = Ledger.of(session, Set.of(HOST, GUEST), facts);
    var now = at(1_000);

    assertThat(ledger.length(now)).isEqualTo(Duration.ofSeconds(100));
    assertThat(ledger.presence(GUEST, now)).isEqualTo(Duration.ofSeconds(50));
    assertThat(ledger.presence(HOST, now)).isEqualTo(Duration.ofSeconds(65));
    assertThat(ledger.together(now)).isEqualTo(Duration.ofSeconds(45));
  }

  @Test
  void a_session_that_goes_on_counts_until_now_and_a_lost_page_until_it_was_lost() {
    own(Sign.JOINED, 0);
    own(Sign.DROPPED, 40);
    facts.add(new Fact(HOST, Sign.JOINED, Source.SOCKET, at(10), at(10), 50));
    var ledger = Ledger.of(session, Set.of(HOST, GUEST), facts);

    assertThat(ledger.length(at(90))).isEqualTo(Duration.ofSeconds(90));
    assertThat(ledger.presence(HOST, at(90))).isEqualTo(Duration.ofSeconds(80));
    assertThat(ledger.presence(GUEST, at(90))).isEqualTo(Duration.ofSeconds(40));
    assertThat(ledger.together(at(90))).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void corrections_are_listed_as_they_were_noticed() {
    own(Sign.JOINED, 0);
    add(Sign.LEFT, Source.RESTART, 33, 2);
    var ledger = Ledger.of(session, Set.of(GUEST), facts);

    assertThat(ledger.corrections()).extracting(Fact::source).containsExactly(Source.RESTART);
  }

  private void own(Sign sign, int second) {
    add(sign, Source.SOCKET, second, facts.size());
  }

  private void agora(Sign sign, int second, long sequence) {
    add(sign, Source.AGORA, second, sequence);
  }

  private void add(Sign sign, Source source, int second, long order) {
    facts.add(new Fact(GUEST, sign, source, at(second), at(second), order));
  }

  private List<String> stays() {
    return Stays.of(facts, session).stream().map(StaysTest::words).toList();
  }

  private static String words(Stay stay) {
    var until = stay.until();
    var lost = stay.lostSince();
    var end = until == null ? "" : second(until) + " " + stay.endedBy();
    return second(stay.from()) + "-" + end + (lost == null ? "" : " lost " + second(lost));
  }

  private static long second(Instant instant) {
    return Duration.between(START, instant).toSeconds();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
