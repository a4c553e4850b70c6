package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.session.SessionEvent.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whom a uid in the channel stands for: a person, that person's screen, a machine, or a stranger.
 */
class ChannelPeopleIT extends WithAgoraChannel {
  @Test
  void a_machine_that_records_is_nobody() {
    var notice = notice(103, channel(), 4_000_000_000L, 1, 2);
    payload(notice).putAll(Map.of("platform", 6, "clientType", 10));
    var before = count("recorder");
    send(notice);

    assertThat(count("recorder")).isEqualTo(before + 1);
    assertThat(kinds()).doesNotContain(Kind.STRANGER);
  }

  @Test
  void a_uid_that_was_never_given_out_raises_the_alarm_once() {
    send(notice(103, channel(), 4_000_000_000L, 1, 2));
    send(notice(103, channel(), 4_000_000_000L, 2, 9));

    assertThat(journal.of(booking))
        .filteredOn(event -> event.kind() == Kind.STRANGER)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.support()).isNotNull();
          assertThat(event.person()).isNull();
        });
    assertThat(stays(student)).isEmpty();
  }

  @Test
  void a_shared_screen_is_the_person_who_shares_it_and_no_stranger() {
    long person = uid.value();
    long screen = uid.forScreen().value();
    AGORA.channel(channel(), Set.of(person, screen));
    send(notice(103, channel(), person, 5, 1));
    send(notice(103, channel(), screen, 6, 4));
    send(notice(104, channel(), screen, 7, 8));
    assertThat(stays(student)).singleElement().asString().endsWith("-");

    AGORA.channel(channel(), Set.of(screen, 77L));
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(kinds()).containsOnlyOnce(Kind.STRANGER));
    assertThat(stays(student)).singleElement().asString().endsWith("-");
  }

  @Test
  void without_notifications_the_list_of_users_is_asked() {
    AGORA.channel(channel(), Set.of((long) uid.value()));
    await().untilAsserted(() -> assertThat(stays(student)).containsExactly("0-"));

    AGORA.channel(channel(), Set.of());
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(stays(student)).containsExactly("0-30"));
    assertThat(ledgers.of(booking).orElseThrow().corrections())
        .extracting(Fact::source)
        .contains(Source.POLLER);

    AGORA.channel(channel(), Set.of(77L));
    clock.advance(ChannelPoll.EVERY);
    await().untilAsserted(() -> assertThat(kinds()).contains(Kind.STRANGER));
    assertThat(AGORA.faults).isEmpty();
  }

  private List<Kind> kinds() {
    return journal.of(booking).stream().map(event -> event.kind()).toList();
  }
}
