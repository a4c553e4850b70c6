package app.visavis.signaling.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.BookingStatus;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.Codec.Reading;
import app.visavis.signaling.message.Negotiation.Route;
import app.visavis.signaling.message.ServerMessage.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
  private static final String TAB = "\"tab\":\"0123456789abcdef\"";

  private final Codec codec = new Codec();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "{",
        "{}",
        "{\"type\":\"welcome\"}",
        "{\"type\":7}",
        "{\"type\":\"hello\"}",
        "{\"type\":\"hello\",\"tab\":null}",
        "{\"type\":\"hello\",\"tab\":\"short\"}",
        "{\"type\":\"hello\",\"tab\":\"0123456789abcde \"}",
        "{\"type\":\"hello\",\"tab\":1234567890123456}",
        "{\"type\":\"hello\"," + TAB + ",\"takeOver\":\"true\"}",
        "{\"type\":\"hello\"," + TAB + ",\"takeOver\":1}",
        "{\"type\":\"hello\"," + TAB + ",\"resume\":\"<p>\"}",
        "{\"type\":\"hello\"," + TAB + "}{}",
        "{\"type\":\"hello\"," + TAB + "," + TAB + "}",
        "{\"type\":\"leave\",\"type\":\"hello\"," + TAB + "}",
        "{\"type\":\"leave\",\"deep\":[[[[[[[[[[]]]]]]]]]]}",
        "{\"type\":\"state\",\"microphone\":true}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":null}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":true,\"background\":\"yes\"}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":true,\"picture\":\"tiny\"}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":true,\"picture\":\"FULL\"}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":true,\"picture\":\"\"}",
        "{\"type\":\"state\",\"microphone\":true,\"camera\":true,\"picture\":1}",
        "{\"type\":\"ping\",\"id\":-1}",
        "{\"type\":\"ping\",\"id\":1.5}",
        "{\"type\":\"ping\",\"id\":\"7\"}",
        "{\"type\":\"ping\",\"id\":9007199254740992}",
        "{\"type\":\"ping\",\"id\":99999999999999999999999}",
        "{\"type\":\"admit\",\"person\":\"1-1-1-1-1\"}",
        "{\"type\":\"admit\",\"person\":{}}",
        "{\"type\":\"signal\",\"to\":\"p-1\"}",
        "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":{}}",
        "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":{\"description\":null}}",
        "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":{\"description\":{\"type\":\"x\",\"sdp\":\"\"}}}",
        "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":{\"candidate\":{}}}",
        "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":{\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":-1}}}",
      })
  void does_not_take(String text) {
    assertThat(codec.read(text)).isInstanceOf(Reading.NotUnderstood.class);
  }

  @Test
  void ignores_fields_that_it_does_not_know() {
    assertThat(codec.read("{\"type\":\"hello\"," + TAB + ",\"later\":{\"version\":[2]}}"))
        .isEqualTo(new Reading.Understood(new Hello("0123456789abcdef", null, null)));
  }

  @Test
  void bounds_descriptions_and_candidates() {
    assertThat(read(description("x".repeat(60_000)))).isInstanceOf(Reading.Understood.class);
    assertThat(read(description("x".repeat(60_001)))).isInstanceOf(Reading.NotUnderstood.class);
    assertThat(read(candidate("x".repeat(4_000)))).isInstanceOf(Reading.Understood.class);
    assertThat(read(candidate("x".repeat(4_001)))).isInstanceOf(Reading.NotUnderstood.class);
  }

  @Test
  void relays_the_end_of_candidates_and_nothing_it_does_not_know() {
    assertThat(codec.write(new ServerMessage.Signal(new PeerId("p-1"), new Route(null))))
        .isEqualTo("{\"type\":\"signal\",\"from\":\"p-1\",\"signal\":{\"candidate\":null}}");
    assertThat(relayed("{\"candidate\":null,\"more\":1}")).isEqualTo("{\"candidate\":null}");
    assertThat(
            relayed(
                "{\"candidate\":{\"candidate\":\"\",\"sdpMid\":null,\"address\":\"192.0.2.1\"}}"))
        .isEqualTo("{\"candidate\":{\"candidate\":\"\"}}");
  }

  @Test
  void says_a_booking_status_as_the_http_interface_does() {
    var status = BookingStatus.IN_PROGRESS;
    assertThat(codec.write(new Refused("not-open", null, null, status, null, "V-7K2M9Q")))
        .contains("\"status\":\"IN_PROGRESS\"");
  }

  @Test
  void does_not_repeat_to_the_log_what_it_did_not_understand() {
    var sent = "{\"type\":\"hello\",\"tab\":\"a secret\"}";
    assertThat(codec.read(sent).toString()).doesNotContain("secret");
  }

  private String relayed(String signal) {
    var text = "{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":" + signal + "}";
    var understood = (Reading.Understood) codec.read(text);
    var message = (ClientMessage.Signal) understood.message();
    var out = codec.write(new ServerMessage.Signal(message.to(), message.signal()));
    return out.substring(out.indexOf("\"signal\":") + 9, out.length() - 1);
  }

  private Reading read(String signal) {
    return codec.read("{\"type\":\"signal\",\"to\":\"p-1\",\"signal\":" + signal + "}");
  }

  private static String description(String sdp) {
    return "{\"description\":{\"type\":\"offer\",\"sdp\":\"" + sdp + "\"}}";
  }

  private static String candidate(String text) {
    return "{\"candidate\":{\"candidate\":\"" + text + "\"}}";
  }
}
