package app.visavis.notification.post;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SmtpPostTest {
  private static final OutgoingMail MAIL =
      new OutgoingMail(
          "1@visavis.example",
          "1@visavis.example",
          "Clara",
          "clara@test.example",
          "Hello",
          "Hello",
          "<p>Hello</p>",
          null,
          Instant.EPOCH);

  private static NotSentException send(int port) throws AddressException {
    var server = new SmtpServer(false, "localhost", port, null, null);
    var post = new SmtpPost(server, new InternetAddress("no-reply@visavis.example"));
    return catchThrowableOfType(NotSentException.class, () -> post.send(MAIL));
  }

  @Test
  void a_server_that_is_away_may_come_back() throws IOException, AddressException {
    int port;
    try (var closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    assertThat(send(port).isHopeless()).isFalse();
  }

  @Test
  void an_address_refused_for_good_is_not_tried_again() throws IOException, AddressException {
    try (var server = refusing("550 5.1.1 No such user")) {
      var failure = send(server.getLocalPort());
      assertThat(failure.isHopeless()).isTrue();
      assertThat(failure).hasMessageStartingWith("The mail server did not take it: ");
    }
  }

  @Test
  void an_address_refused_for_now_is_tried_again() throws IOException, AddressException {
    try (var server = refusing("450 4.2.1 Come back later")) {
      assertThat(send(server.getLocalPort()).isHopeless()).isFalse();
    }
  }

  /** Speaks just enough SMTP (RFC 5321) to answer each recipient in the given way. */
  private static ServerSocket refusing(String answer) throws IOException {
    var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> talk(server, answer));
    return server;
  }

  private static void talk(ServerSocket server, String answer) {
    try (var socket = server.accept()) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      var out = socket.getOutputStream();
      out.write("220 here\r\n".getBytes(US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var reply =
            line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
        out.write((reply + "\r\n").getBytes(US_ASCII));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
