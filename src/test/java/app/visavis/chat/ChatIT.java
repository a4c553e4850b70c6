package app.visavis.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.testing.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatIT extends WithChat {
  @Test
  void what_one_writes_the_other_reads_with_name_and_server_time() {
    var said = say(host, "Good morning!\nShall we?");
    var read = read(guest, 0).body();

    assertThat(said.status()).isEqualTo(201);
    var message = read.path("messages").get(0);
    assertThat(message.path("number").asLong()).isEqualTo(1);
    assertThat(message.path("text").asString()).isEqualTo("Good morning!\nShall we?");
    assertThat(message.path("author").path("name").asString()).isEqualTo(tutor.name());
    assertThat(Instant.parse(message.path("sentAt").asString())).isEqualTo(clock.instant());
    assertThat(message.has("key")).as("another's key").isFalse();
    assertThat(said.body().has("key")).as("one's own key").isTrue();
    assertThat(read.path("mayWrite").asBoolean()).isTrue();
  }

  @Test
  void only_what_is_new_is_read_again() {
    say(host, "one");
    say(guest, "two");
    say(host, "three");

    assertThat(read(guest, 2).body().path("messages")).hasSize(1);
    assertThat(read(guest, 3).body().path("messages")).isEmpty();
  }

  @Test
  void a_long_chat_is_read_in_parts() {
    IntStream.rangeClosed(1, 201).forEach(this::written);

    var first = read(guest, 0).body();
    assertThat(first.path("messages")).hasSize(200);
    assertThat(first.path("more").asBoolean()).isTrue();
    var second = read(guest, 200).body();
    assertThat(second.path("messages")).hasSize(1);
    assertThat(second.path("more").asBoolean()).isFalse();
  }

  @Test
  void sent_again_under_the_same_key_it_is_there_once() {
    var first = say(host, "the-key", "Hello");
    var again = say(host, "the-key", "Hello");
    var other = say(host, "the-key", "Something else");
    var theirs = say(guest, "the-key", "Hello");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(theirs.body().path("number").asLong()).isEqualTo(2);
    assertThat(texts(guest)).containsExactly("Hello", "Hello");
  }

  @Test
  void sent_twenty_times_at_once_it_is_there_once() throws Exception {
    var answers = Crowd.atOnce(20, _ -> () -> say(host, "the-key", "Hello").status());

    assertThat(answers).containsOnly(201);
    assertThat(texts(guest)).containsExactly("Hello");
  }

  @Test
  void numbers_have_no_gaps_however_many_write_at_once() throws Exception {
    Crowd.atOnce(40, turn -> () -> say(turn % 2 == 0 ? host : guest, "m" + turn));

    assertThat(read(guest, 0).body().path("messages").valueStream())
        .extracting(message -> message.path("number").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void what_is_answered_again_after_the_end_was_there_before() {
    var first = say(guest, "the-key", "Thank you!");
    host.post("/api/video-sessions/start", Map.of("bookingId", lesson.toString()));
    database
        .sql("update booking set status = 'COMPLETED' where id = ?")
        .param(lesson.value())
        .update();

    assertThat(say(host, "late").status()).isEqualTo(409);
    assertThat(first.status()).isEqualTo(201);
    assertThat(texts(host)).containsExactly("Thank you!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "\u0000", "bell \u0007"})
  void what_is_no_text_is_refused(String text) {
    var answer = say(host, text);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo("text");
  }

  @Test
  void four_thousand_characters_are_taken_and_one_more_is_not() {
    assertThat(say(host, "🙂".repeat(4_000)).status()).isEqualTo(201);
    assertThat(say(host, "🙂".repeat(4_001)).status()).isEqualTo(400);
  }

  @Test
  void who_writes_too_fast_is_told_when_to_go_on() {
    for (var turn = 0; turn < Pace.MESSAGES; turn++) {
      assertThat(say(host, "m" + turn).status()).isEqualTo(201);
    }
    clock.advance(Duration.ofSeconds(20));
    var tooFast = say(host, "one more");

    assertThat(tooFast.status()).isEqualTo(429);
    assertThat(tooFast.raw().headers().firstValue("Retry-After")).hasValue("40");
    assertThat(say(guest, "The other may").status()).isEqualTo(201);
    clock.advance(Duration.ofSeconds(40));
    assertThat(say(host, "one more").status()).isEqualTo(201);
  }

  @Test
  void messages_can_neither_be_changed_nor_deleted() {
    say(host, "Said is said");

    assertThatThrownBy(() -> database.sql("update chat_message set text = 'x'").update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> database.sql("delete from chat_message").update())
        .hasStackTraceContaining("append-only");
  }

  @Test
  void a_fault_in_the_address_is_named() {
    assertThat(read(host, -1).body().path("field").asString()).isEqualTo("after");
    assertThat(host.get(path("messages?after=x")).body().path("field").asString())
        .isEqualTo("after");
    assertThat(host.get("/api/bookings/1/messages").status()).isEqualTo(404);
  }

  /** As if written some time ago. */
  private void written(int number) {
    database
        .sql(
            """
            insert into chat_message (booking_id, number, author_id, sent_at, key, text)
            values (?, ?, ?, timestamptz '2026-01-01', ?, 'old')
            """)
        .params(lesson.value(), number, tutor.id().value(), "old-" + number)
        .update();
  }
}
