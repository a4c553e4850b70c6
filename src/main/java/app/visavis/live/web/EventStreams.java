package app.visavis.live.web;

import app.visavis.account.SignInId;
import app.visavis.account.SignIns;
import app.visavis.account.SignedOut;
import app.visavis.live.News;
import app.visavis.live.NewsLine;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open on this node. None outlives the sign-in that opened it. */
@Component
class EventStreams implements SmartLifecycle {
  private static final Duration RECONNECT = Duration.ofSeconds(3);

  /** For each sign-in; a browser has only six connections to a server for all its tabs. */
  private static final int MOST_OPEN = 20;

  /** The oldest first. */
  private final Queue<EventStream> open = new ConcurrentLinkedQueue<>();

  private final SignIns signIns;
  private volatile boolean running;

  EventStreams(NewsLine line, SignIns signIns) {
    this.signIns = signIns;
    line.listen(this::tell);
  }

  SseEmitter open(EventStream stream) {
    open.add(stream);
    closeOldest(stream.signIn());
    var emitter = stream.open(() -> open.remove(stream));
    stream.greet(RECONNECT);
    return emitter;
  }

  private void closeOldest(SignInId signIn) {
    var own = open.stream().filter(each -> each.signIn().equals(signIn)).toList();
    own.stream().limit(Math.max(0, own.size() - MOST_OPEN)).forEach(EventStream::close);
  }

  private void tell(News news) {
    open.stream().filter(stream -> stream.concerns(news)).forEach(stream -> stream.tell(news));
  }

  @EventListener
  void on(SignedOut event) {
    close(stream -> stream.signIn().equals(event.id()));
  }

  @Scheduled(fixedRate = 15, timeUnit = TimeUnit.SECONDS)
  void beat() {
    open.forEach(EventStream::beat);
  }

  /** Finds those that ran out, or ended on another node. Being open is no sign of life. */
  @Scheduled(fixedRate = 30, timeUnit = TimeUnit.SECONDS)
  void review() {
    var over =
        open.stream()
            .map(EventStream::signIn)
            .distinct()
            .filter(id -> !signIns.holds(id))
            .collect(Collectors.<SignInId>toSet());
    close(stream -> over.contains(stream.signIn()));
  }

  private void close(Predicate<EventStream> which) {
    open.stream().filter(which).forEach(EventStream::close);
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the server waits for open requests to end: these would not. */
  @Override
  public void stop() {
    running = false;
    close(stream -> true);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
