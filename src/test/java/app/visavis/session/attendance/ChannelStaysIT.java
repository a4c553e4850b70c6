package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What notifications make of the record of who was there. */
class ChannelStaysIT extends WithAgoraChannel {
  @ParameterizedTest
  @ValueSource(ints = {103, 105, 107, 111, 112})
  void every_kind_of_arrival_begins_a_stay_and_every_departure_ends_it(int arrival) {
    var departure = arrival > 108 ? 104 : arrival + 1;
    send(notice(arrival, channel(), uid.value(), 1, 2));
    send(left(departure, 2, 40, 1));

    assertThat(stays(student)).containsExactly("2-40");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 10, 99})
  void a_reconnect_is_no_departure(int reason) {
    send(notice(103, channel(), uid.value(), 1, 2));
    send(left(104, 2, 10, reason));
    send(notice(103, channel(), uid.value(), 3, 12));
    send(left(104, 4, 40, 1));

    assertThat(stays(student)).containsExactly("2-40");
  }

  @Test
  void any_order_and_repetition_of_a_recorded_stream_gives_the_same_ledger() {
    var stream =
        List.<Map<String, Object>>of(
            notice(101, channel(), 0, 0, 1),
            notice(103, channel(), uid.value(), 11, 2),
            left(104, 12, 20, 10),
            notice(103, channel(), uid.value(), 13, 21),
            left(104, 14, 60, 1),
            notice(105, channel(), uid.value(), 15, 90),
            notice(111, channel(), uid.value(), 16, 92),
            left(104, 17, 120, 2),
            notice(102, channel(), 0, 0, 121));
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);

    for (var arrival = 0; arrival < 12; arrival++) {
      a_lesson_on_agora();
      var arriving = new ArrayList<Map<String, Object>>();
      for (var recorded : stream) {
        var here = here(recorded);
        arriving.add(here);
        for (var copy = random.nextInt(3); copy > 0; copy--) {
          arriving.add(random.nextBoolean() ? here : underAnotherName(here));
        }
      }
      Collections.shuffle(arriving, Random.from(random));
      arriving.forEach(this::post);
      awaitAllHandled();
      assertThat(stays(student))
          .as("seed 41, arrival %d", arrival)
          .containsExactly("2-60", "90-120");
    }
  }

  /** The same news, of the lesson that is on now. */
  private Map<String, Object> here(Map<String, Object> recorded) {
    var notice = underAnotherName(recorded);
    var payload = new HashMap<>(payload(recorded));
    payload.put("channelName", channel());
    payload.computeIfPresent("uid", (_, _) -> uid.value());
    notice.put("payload", payload);
    return notice;
  }

  private static Map<String, Object> underAnotherName(Map<String, Object> notice) {
    var copy = new HashMap<>(notice);
    copy.put("noticeId", UUID.randomUUID().toString());
    return copy;
  }
}
