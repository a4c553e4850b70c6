package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which notifications are believed, and how each is answered. */
class AgoraNotificationIT extends WithAgoraChannel {
  @Test
  void the_vectors_that_agora_publishes_are_taken_and_answered_in_json() {
    for (var list : List.of("published", "computedHere")) {
      for (var vector : VECTORS.path(list)) {
        var answer =
            post(
                vector.path("body").asString(),
                vector.at("/headers/Agora-Signature-V2").asString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
      }
    }
    var test = JSON.writeValueAsString(notice(103, "test_webhook", 12121212, 1, 5));
    var before = count("unknown-channel");
    assertThat(post(test).status()).isEqualTo(200);
    await().until(() -> count("unknown-channel") > before);
  }

  @Test
  void what_is_not_signed_is_refused_and_not_kept() {
    var body = JSON.writeValueAsString(notice(103, channel(), uid.value(), 1, 5));

    for (var signature : List.of("", "0".repeat(64), sign(body + " "))) {
      var answer = post(body, signature);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("not-signed");
    }
    assertThat(kept(JSON.readTree(body).path("noticeId").asString())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "not json", "{\"noticeId\":7}", "{\"noticeId\":\"\"}"})
  void what_is_signed_and_no_notification_is_refused(String body) {
    assertThat(post(body).status()).isEqualTo(400);
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    var answer = post("{\"noticeId\":\"1\",\"x\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void the_answer_does_not_wait_for_what_is_made_of_it() {
    transaction.executeWithoutResult(status -> {
      database.sql("lock table attendance in exclusive mode").update();
      post(notice(103, channel(), uid.value(), 1, 2));
      post(left(104, 2, 40, 1));
    });
    awaitAllHandled();

    assertThat(stays(student)).containsExactly("2-40");
  }

  @Test
  void what_is_not_known_is_counted_and_harms_nothing() {
    var before = count("unknown-event");
    var recording = notice(40, channel(), uid.value(), 1, 2);
    recording.put("productId", 3);
    send(recording);
    send(notice(199, channel(), uid.value(), 1, 2));
    send(notice(103, channel(), -1, 1, 2));

    assertThat(count("unknown-event")).isEqualTo(before + 3);
  }

  private long kept(String noticeId) {
    return database
        .sql("select count(*) from agora_notice where notice_id = ?")
        .param(noticeId)
        .query(Long.class)
        .single();
  }
}
