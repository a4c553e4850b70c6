package app.visavis.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.chat.file.FileShelf;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class FilesIT extends WithChat {
  @Autowired FileShelf shelf;
  @Autowired Orphans orphans;
  @Autowired Environment environment;

  @Test
  void what_one_hands_over_the_other_saves_and_can_only_save() {
    var handed = hand(host, "Übung 3.pdf", PDF);
    var saved = guest.get(pathOf(handed));

    assertThat(handed.status()).isEqualTo(201);
    assertThat(read(guest, 0).body().path("messages").get(0).path("file").path("name").asString())
        .isEqualTo("Übung 3.pdf");
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.raw().body()).isEqualTo(new String(PDF, UTF_8));
    assertThat(header(saved, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(saved, "Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%C3%9Cbung%203.pdf");
    assertThat(header(saved, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(saved, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(header(saved, "Cache-Control")).contains("no-store");
  }

  @Test
  void it_lies_outside_of_what_is_served_under_a_random_name_for_the_owner_only() throws Exception {
    var handed = hand(host, "plan.pdf", PDF);
    var id = handed.body().path("file").path("id").asString();
    var lies = folder().resolve(id);

    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(Files.readAllBytes(lies)).isEqualTo(PDF);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd.pdf",
    "C:\\temp\\..\\evil.exe, evil.exe.pdf",
    "page.html, page.html.pdf",
    "\u202efdp.exe, fdp.exe.pdf",
    "'', file.pdf",
    "..., file.pdf",
    ".htaccess, htaccess.pdf",
    "'a\u0000b\r\nSet-Cookie: x.pdf', abSet-Cookie x.pdf",
    "PLAN.PDF, PLAN.PDF"
  })
  void a_name_is_one_plain_name_that_ends_as_its_content_does(String typed, String expected) {
    var handed = hand(host, typed, PDF);

    assertThat(handed.body().path("file").path("name").asString()).isEqualTo(expected);
    assertThat(guest.get(pathOf(handed)).status()).isEqualTo(200);
  }

  @Test
  void a_polyglot_is_what_its_first_bytes_say_and_is_never_shown() {
    var page = "GIF89a=1;/*<script>alert(1)</script>*/".getBytes(UTF_8);
    var saved = guest.get(pathOf(hand(host, "page.html", page)));

    assertThat(header(saved, "Content-Type")).isEqualTo("image/gif");
    assertThat(header(saved, "Content-Disposition")).contains("page.html.gif");
    assertThat(header(saved, "Content-Security-Policy")).startsWith("sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "'<!doctype html><script>alert(1)</script>'",
    "'\ufeff \n<html>'",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'",
    "'<?xml version=\"1.0\"?><svg/>'",
    "'#!/bin/sh'",
    "'MZ\u0000\u0003'",
    "'PK\u0003\u0004 no archive'",
    "'\u007fELF\u0002'"
  })
  void what_runs_is_not_taken_whatever_it_is_called(String content) throws IOException {
    var before = files();
    var answer = hand(host, "notes.txt", content.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupported-file");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void nothing_and_too_much_are_refused_and_leave_nothing_behind() throws IOException {
    var before = files();
    var tooMuch = new byte[(int) shelf.mostBytes() + 1];
    Arrays.fill(tooMuch, (byte) 'a');

    assertThat(hand(host, "empty.txt", new byte[0]).body().path("field").asString())
        .isEqualTo("file");
    var refused = hand(host, "key", "long.txt", chunked(tooMuch));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("too-large");
    assertThat(files()).isEqualTo(before);
    var most = Arrays.copyOf(tooMuch, (int) shelf.mostBytes());
    assertThat(hand(host, "most.txt", most).status()).isEqualTo(201);
  }

  @Test
  void handed_over_again_under_the_same_key_it_is_there_once() throws IOException {
    var first = hand(host, "the-key", "plan.pdf", BodyPublishers.ofByteArray(PDF));
    var before = files();
    var again = hand(host, "the-key", "plan.pdf", BodyPublishers.ofByteArray(PDF));
    var other = hand(host, "the-key", "plan.pdf", BodyPublishers.ofString("%PDF-1.7 other"));

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void who_hands_over_too_many_is_told_when_to_go_on() {
    for (var turn = 0; turn < Pace.FILES; turn++) {
      assertThat(hand(host, "plan.pdf", PDF).status()).isEqualTo(201);
    }
    var tooFast = hand(host, "plan.pdf", PDF);

    assertThat(tooFast.status()).isEqualTo(429);
    assertThat(header(tooFast, "Retry-After")).isEqualTo("60");
  }

  @Test
  void a_file_of_another_appointment_is_not_found_here() {
    var handed = hand(host, "plan.pdf", PDF);
    var before = lesson;
    lesson = someone.booking(tutor, student, clock.instant().plus(LESSON.multipliedBy(2)), LESSON);
    var elsewhere = pathOf(handed);
    database
        .sql("update booking set status = 'CANCELLED' where id = ?")
        .param(before.value())
        .update();

    assertThat(host.get(elsewhere).status()).isEqualTo(404);
    assertThat(host.get(path("files/..%2f..%2fpostgres%2fPG_VERSION")).status())
        .isBetween(400, 404);
    assertThat(host.get(path("files/" + UUID.randomUUID())).status()).isEqualTo(404);
  }

  @Test
  void another_type_of_body_and_a_call_from_elsewhere_are_refused() {
    var form =
        host.send(
            host.request(path("files?name=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", host.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("a=b")));
    var withoutToken =
        host.send(
            host.request(path("files?name=x"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(PDF)));

    assertThat(form.status()).isEqualTo(415);
    assertThat(withoutToken.status()).isEqualTo(403);
    assertThat(new Api(port).get(path("files/" + UUID.randomUUID())).status()).isEqualTo(401);
  }

  @Test
  void what_no_message_speaks_of_is_swept_after_a_day_and_nothing_else() throws IOException {
    var kept = hand(host, "plan.pdf", PDF);
    var orphan = lying(UUID.randomUUID().toString());
    var part = lying(UUID.randomUUID() + ".part");
    var fresh = lying(UUID.randomUUID().toString());
    var old = FileTime.from(clock.instant().minus(Orphans.OLD_ENOUGH).minus(Duration.ofMinutes(1)));
    for (var file : files()) {
      if (!file.equals(fresh)) {
        Files.setLastModifiedTime(file, old);
      }
    }
    Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));

    orphans.sweep();

    assertThat(orphan).doesNotExist();
    assertThat(part).doesNotExist();
    assertThat(fresh).exists();
    assertThat(guest.get(pathOf(kept)).status()).isEqualTo(200);
    Files.delete(fresh);
  }

  private Path lying(String name) throws IOException {
    return Files.write(folder().resolve(name), PDF);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (var all = Files.list(folder())) {
      return all.sorted().toList();
    }
  }

  private Path folder() {
    return Path.of(environment.getRequiredProperty("VISAVIS_DATA_DIR"), "files");
  }

  private static String header(Answer answer, String name) {
    return answer.raw().headers().firstValue(name).orElse("");
  }
}
