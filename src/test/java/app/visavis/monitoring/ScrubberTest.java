package app.visavis.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "clara.klein+1@visavis.example",
        "https://visavis.example/session/1?token=abc",
        "postgres://visavis:secret@db.example:5432/visavis",
        "203.0.113.7",
        "2001:db8::1",
        "5b6f3c1e-3f0e-4b43-9c52-0f2a9d8b7c11",
        "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzEw=",
        "0123456789abcdef0123456789abcdef"
      })
  void what_must_not_leave_the_house_is_cut_out(String secret) {
    assertThat(Scrubber.clean("before " + secret + " after")).isEqualTo("before […] after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot read properties of undefined (reading 'peers')",
        "org.springframework.dao.DataIntegrityViolationException: duplicate key",
        "session-3f2a.js:1:2345",
        "V-7K2M9Q at 10:12:48",
        "The record of booking waits for the database, attempt 12 of 30"
      })
  void what_helps_to_find_the_fault_stays(String text) {
    assertThat(Scrubber.clean(text)).isEqualTo(text);
  }
}
