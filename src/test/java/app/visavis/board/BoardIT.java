package app.visavis.board;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.testing.Crowd;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardIT extends WithBoard {
  private static final Map<String, Object> LINE = Map.of("kind", "line", "to", List.of(1.5, 2));

  @Test
  void what_one_draws_the_other_reads_as_it_was_drawn() {
    var item = item();
    var drawn = draw(host, put(item, LINE));

    assertThat(drawn.status()).isEqualTo(200);
    assertThat(drawn.body().path("numbers").get(0).asLong()).isEqualTo(1);
    var read = changes(guest).getFirst();
    assertThat(read.path("number").asLong()).isEqualTo(1);
    assertThat(read.path("act").asString()).isEqualTo("put");
    assertThat(read.path("item").asString()).isEqualTo(item);
    assertThat(read.path("drawn").toString()).isEqualToIgnoringWhitespace(text(LINE));
    assertThat(read.path("mine").asBoolean()).isFalse();
    assertThat(changes(host).getFirst().path("mine").asBoolean()).isTrue();
  }

  @Test
  void of_each_thing_only_the_last_change_is_read_and_the_last_of_all_is_among_them() {
    var moved = item();
    var gone = item();
    draw(host, List.of(put(moved, Map.of("x", 1)), put(gone, LINE), put(moved, Map.of("x", 2))));
    draw(guest, remove(gone));

    assertThat(changes(guest)).extracting(BoardIT::number).containsExactly(3L, 4L);
    assertThat(changes(guest).getFirst().path("drawn").path("x").asInt()).isEqualTo(2);
    assertThat(read(guest, 3).body().path("changes")).hasSize(1);
    assertThat(read(guest, 4).body().path("changes")).isEmpty();
  }

  @Test
  void pages_are_added_and_it_is_told_who_looks() {
    draw(
        host, List.of(change(Map.of("act", "add-page", "page", 2)), change(Map.of("act", "show"))));
    draw(guest, change(Map.of("act", "hide")));

    assertThat(changes(host))
        .extracting(change -> change.path("act").asString())
        .containsExactly("add-page", "show", "hide");
    assertThat(changes(host).getFirst().path("page").asInt()).isEqualTo(2);
  }

  @Test
  void a_full_board_is_read_in_parts() {
    for (var batch = 0; batch < 5; batch++) {
      draw(host, IntStream.range(0, 41).mapToObj(_ -> put(item(), LINE)).toList());
    }

    assertThat(read(guest, 0).body().path("changes")).hasSize(200);
    assertThat(read(guest, 0).body().path("more").asBoolean()).isTrue();
    assertThat(read(guest, 200).body().path("changes")).hasSize(5);
    assertThat(read(guest, 200).body().path("more").asBoolean()).isFalse();
  }

  @Test
  void sent_again_under_the_same_id_it_is_there_once() {
    var first = put(item(), LINE);
    var second = put(item(), LINE);
    draw(host, first);
    var again = draw(host, List.of(first, second));
    var other = Map.of("id", first.get("id"), "page", 1, "act", "show");

    assertThat(again.body().path("numbers").toString()).isEqualTo("[1,2]");
    assertThat(changes(guest)).hasSize(2);
    assertThat(draw(host, List.of(change(Map.of("act", "hide")), other)).code())
        .isEqualTo("idempotency-key-reused");
    assertThat(changes(guest)).as("all or nothing").hasSize(2);
  }

  @Test
  void sent_twenty_times_at_once_it_is_there_once() throws Exception {
    var change = put(item(), LINE);

    assertThat(Crowd.atOnce(20, _ -> () -> draw(host, change).status())).containsOnly(200);
    assertThat(changes(guest)).hasSize(1);
  }

  @Test
  void numbers_have_no_gaps_however_many_draw_at_once() throws Exception {
    Crowd.atOnce(
        20,
        turn ->
            () ->
                draw(turn % 2 == 0 ? host : guest, List.of(put(item(), LINE), put(item(), LINE))));

    assertThat(changes(guest))
        .extracting(BoardIT::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_change_is_refused_by_its_field(String field, Map<String, Object> said) {
    var answer = draw(host, change(said));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
    assertThat(changes(host)).isEmpty();
  }

  static List<Object[]> what_is_no_change_is_refused_by_its_field() {
    var item = item();
    return List.of(
        new Object[] {"act", Map.of("act", "explode")},
        new Object[] {"id", Map.of("act", "show", "id", "1")},
        new Object[] {"page", Map.of("act", "add-page", "page", 0)},
        new Object[] {"page", Map.of("act", "add-page", "page", 21)},
        new Object[] {"item", Map.of("act", "remove")},
        new Object[] {"item", Map.of("act", "put", "item", "x", "drawn", LINE)},
        new Object[] {"drawn", Map.of("act", "put", "item", item, "drawn", "text")},
        new Object[] {
          "drawn", Map.of("act", "put", "item", item, "drawn", Map.of("t", "x".repeat(12_000)))
        });
  }

  /** What is given out as it came must be what others can read. */
  @Test
  void a_number_that_json_cannot_say_spoils_the_board_for_nobody() {
    read(host, 0);
    var body =
        """
        {"changes": [{"id": "%s", "act": "put", "page": 1, "item": "%s", "drawn": {"x": 1e999}}]}
        """
            .formatted(item(), item());
    host.send(
        host.request(path("changes"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", host.cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString(body)));
    draw(host, put(item(), LINE));

    assertThat(read(guest, 0).status()).isEqualTo(200);
    assertThat(changes(guest).getLast().path("drawn").path("kind").asString()).isEqualTo("line");
  }

  @Test
  void how_many_come_at_once_is_bounded() {
    assertThat(draw(host, List.of()).body().path("field").asString()).isEqualTo("changes");
    var many = IntStream.range(0, 51).mapToObj(_ -> put(item(), Map.of())).toList();
    assertThat(draw(host, many).body().path("field").asString()).isEqualTo("changes");
    assertThat(read(host, -1).body().path("field").asString()).isEqualTo("after");
  }

  @Test
  void who_draws_too_fast_is_told_when_to_go_on() {
    var fifty = 50;
    for (var batch = 0; batch < Tempo.CHANGES / fifty; batch++) {
      var changes = IntStream.range(0, fifty).mapToObj(_ -> put(item(), Map.of())).toList();
      assertThat(draw(host, changes).status()).isEqualTo(200);
    }
    clock.advance(Duration.ofSeconds(20));
    var tooFast = draw(host, put(item(), LINE));

    assertThat(tooFast.status()).isEqualTo(429);
    assertThat(tooFast.raw().headers().firstValue("Retry-After")).hasValue("40");
    assertThat(draw(guest, put(item(), LINE)).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(40));
    assertThat(draw(host, put(item(), LINE)).status()).isEqualTo(200);
  }

  @Test
  void a_full_board_takes_nothing_more() {
    database
        .sql(
            """
            insert into board_change
              (booking_id, number, author_id, made_at, change_id, kind, page)
            select ?, n, (select host_id from booking where id = ?), 'epoch', gen_random_uuid(),
                   'SHOW', 1
              from generate_series(1, ?) as n
            """)
        .params(lesson.value(), lesson.value(), Tempo.MOST_CHANGES)
        .update();

    assertThat(draw(host, put(item(), LINE)).code()).isEqualTo("board-full");
  }

  @Test
  void changes_can_neither_be_changed_nor_deleted() {
    draw(host, put(item(), LINE));

    assertThatThrownBy(() -> database.sql("update board_change set page = 2").update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> database.sql("delete from board_image").update())
        .hasStackTraceContaining("append-only");
  }

  @Test
  void a_picture_is_what_its_content_says_and_is_given_out_for_saving_only() {
    var id = item();
    assertThat(putImage(host, id, PNG).status()).isEqualTo(204);
    assertThat(putImage(host, id, PNG).status()).as("again").isEqualTo(204);
    assertThat(putImage(guest, id, "\u00ff\u00d8\u00ff".getBytes(ISO_8859_1)).code())
        .isEqualTo("idempotency-key-reused");

    var got = guest.get(path("images/" + id)).raw();
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(got.headers().firstValue("Content-Disposition")).hasValue("attachment");
    assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(got.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox");
  }

  @Test
  void what_is_no_picture_or_too_large_is_not_taken() {
    assertThat(putImage(host, item(), "<svg onload=alert(1)>".getBytes(ISO_8859_1)).status())
        .isEqualTo(415);
    assertThat(putImage(host, item(), Arrays.copyOf(PNG, Image.MOST_BYTES + 1)).status())
        .isEqualTo(413);
    assertThat(putImage(host, "1", PNG).status()).isEqualTo(404);
    for (var turn = 0; turn < Tempo.IMAGES; turn++) {
      assertThat(putImage(host, item(), PNG).status()).isEqualTo(204);
    }
    assertThat(putImage(host, item(), PNG).status()).isEqualTo(429);
  }

  private static long number(JsonNode change) {
    return change.path("number").asLong();
  }

  private static String text(Map<String, Object> drawn) {
    return JsonMapper.shared().writeValueAsString(drawn);
  }
}
