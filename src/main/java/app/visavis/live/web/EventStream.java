package app.visavis.live.web;

import app.visavis.account.Role;
import app.visavis.account.SignInId;
import app.visavis.account.SignedIn;
import app.visavis.live.News;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page. What it is told waits in line for a thread of its own, since a write takes as long
 * as the network of the other side.
 */
final class EventStream {
  /**
   * More than all bookings of a series at once. A page that is so far behind starts afresh: it asks
   * for everything when it comes back.
   */
  private static final int MOST_WAITING = 256;

  /** The page comes back by itself, perhaps to another node. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final SignedIn who;
  private final SignInId signIn;
  private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
  private final BlockingQueue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread writer = Thread.ofVirtual().name("events-").unstarted(this::write);

  EventStream(SignedIn who, SignInId signIn) {
    this.who = who;
    this.signIn = signIn;
  }

  record Data(String id, String status) {}

  /**
   * @param gone called once it is over, whoever ended it
   */
  SseEmitter open(Runnable gone) {
    emitter.onCompletion(() -> {
      writer.interrupt();
      gone.run();
    });
    emitter.onTimeout(this::complete);
    writer.start();
    return emitter;
  }

  SignInId signIn() {
    return signIn;
  }

  SignedIn who() {
    return who;
  }

  boolean concerns(News news) {
    return who.role() == Role.ADMIN || news.people().contains(who.id());
  }

  void tell(News news) {
    var data = new Data(news.booking().toString(), news.status().name());
    send(SseEmitter.event().name(news.kind().word()).data(data));
  }

  /** What proxies need to see now and then, and how a dead connection is found. */
  void beat() {
    send(SseEmitter.event().comment("still here"));
  }

  /**
   * @param wait how long the page waits before it comes back, should the connection break
   */
  void greet(Duration wait) {
    send(SseEmitter.event().comment("here").reconnectTime(wait.toMillis()));
  }

  void close() {
    writer.interrupt();
    complete();
  }

  private void complete() {
    try {
      emitter.complete();
    } catch (IllegalStateException already) {
      // The container noticed first that the other side has gone.
    }
  }

  private void send(SseEventBuilder event) {
    if (!waiting.offer(event)) {
      close();
    }
  }

  private void write() {
    try {
      while (true) {
        emitter.send(waiting.take());
      }
    } catch (IOException | IllegalStateException | InterruptedException over) {
      // Gone away, or closed by us. The container calls onCompletion in either case.
      complete();
    }
  }
}
