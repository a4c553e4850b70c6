package app.visavis.media.agora.notice;

import app.visavis.media.ChannelNews;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a notification says. The numbers are Agora's: product 1 is RTC, clientType counts only on
 * platform 6 (Linux).
 */
sealed interface Notice {
  /** Somebody came or went. */
  record OfPerson(String channel, long uid, ChannelNews.Change change, Instant at, long sequence)
      implements Notice {}

  record OfChannel() implements Notice {}

  record Reconnect() implements Notice {}

  record OfRecorder() implements Notice {}

  record Unknown() implements Notice {}

  int RTC = 1;
  int LINUX = 6;
  Set<Integer> RECORDERS = Set.of(3, 10);

  /**
   * The server moved the user, several addresses, network changed, network unknown: all are
   * followed by the same user's return.
   */
  Set<Integer> COMES_BACK = Set.of(4, 9, 10, 99);

  static Notice read(JsonNode body) {
    var payload = body.path("payload");
    if (body.path("productId").asInt(0) != RTC) {
      return new Unknown();
    }
    return switch (body.path("eventType").asInt(0)) {
      case 101, 102 -> new OfChannel();
      // Came as host, as audience, into a call; became host, became audience.
      case 103, 105, 107, 111, 112 -> person(payload, ChannelNews.Change.IN);
      case 104, 106, 108 ->
          COMES_BACK.contains(payload.path("reason").asInt(0))
              ? new Reconnect()
              : person(payload, ChannelNews.Change.OUT);
      default -> new Unknown();
    };
  }

  private static Notice person(JsonNode payload, ChannelNews.Change change) {
    if (payload.path("platform").asInt(0) == LINUX
        && RECORDERS.contains(payload.path("clientType").asInt(0))) {
      return new OfRecorder();
    }
    var channel = payload.path("channelName").asString("");
    var uid = payload.path("uid").asLong(0);
    var seconds = payload.path("ts").asLong(0);
    return channel.isEmpty() || uid <= 0 || seconds <= 0
        ? new Unknown()
        : new OfPerson(channel, uid, change, Instant.ofEpochSecond(seconds), sequence(payload));
  }

  /** 64 bits without a sign, of which no more than 63 are ever in use. */
  private static long sequence(JsonNode payload) {
    return payload.path("clientSeq").asLong(0);
  }
}
