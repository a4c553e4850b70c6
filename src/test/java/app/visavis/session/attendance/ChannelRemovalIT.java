package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a removal means for the channel. */
class ChannelRemovalIT extends WithAgoraChannel {
  @Test
  void who_is_removed_is_kept_out_with_the_screen() {
    controls.sendOut(booking, tutor.id(), student.id());

    assertThat(
            database
                .sql("select agora_uid from agora_kick where channel = ? and wanted = 'OUT'")
                .param(channel())
                .query(Integer.class)
                .list())
        .containsExactlyInAnyOrder(uid.value(), uid.forScreen().value());
  }

  @Test
  void a_removal_by_the_host_puts_that_uid_out_of_that_channel_until_its_last_token_is_over() {
    var about = Map.of("bookingId", booking.toString(), "person", student.id().toString());
    var host = new Api(port).signIn(tutor.email(), Someone.PASSWORD);
    for (var press = 0; press < 2; press++) {
      assertThat(host.post("/api/video-sessions/remove", about).status()).isEqualTo(204);
    }

    assertThat(
            database
                .sql("select until from agora_kick where channel = ? and agora_uid = ?")
                .params(channel(), uid.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list())
        .as("an hour, and the time that a token may be on its way")
        .containsExactly(start.plus(Duration.ofHours(1)).plusSeconds(30));
  }
}
