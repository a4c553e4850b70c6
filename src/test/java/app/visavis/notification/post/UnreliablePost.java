package app.visavis.notification.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A real post whose process dies and whose server refuses now and then, each at most once for a
 * mail: more would be more than is promised to be survived.
 */
public final class UnreliablePost implements Post {
  private static final int ODDS = 6;

  private final Post real;
  private final RandomGenerator random;
  private final Set<String> deadBefore = new HashSet<>();
  private final Set<String> deadAfter = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final List<String> delivered = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private boolean reliable;

  public UnreliablePost(Post real, RandomGenerator random) {
    this.real = real;
    this.random = random;
  }

  /** The process is gone, and marks nothing. */
  public static final class Death extends Error {}

  @Override
  public void send(OutgoingMail mail) throws NotSentException {
    var fate = fate(mail.id());
    if (fate == 0) {
      throw new Death();
    }
    if (fate == 1) {
      throw new NotSentException("The mail server is busy.", false, new Exception());
    }
    sendReally(mail);
    arrived(mail.id(), fate == 2);
  }

  /** A refusal that nobody asked for would look as if the postman had forgotten the mail. */
  private void sendReally(OutgoingMail mail) throws NotSentException {
    try {
      real.send(mail);
    } catch (NotSentException refusal) {
      unplanned(mail.id() + ": " + refusal.getMessage());
      throw refusal;
    }
  }

  @Override
  public boolean isReal() {
    return real.isReal();
  }

  private synchronized int fate(String id) {
    var fate = reliable ? ODDS : random.nextInt(ODDS);
    var isNew =
        switch (fate) {
          case 0 -> !deadAfter.contains(id) && deadBefore.add(id);
          case 1 -> refused.add(id);
          case 2 -> !deadBefore.contains(id) && deadAfter.add(id);
          default -> true;
        };
    return isNew ? fate : ODDS;
  }

  private synchronized void unplanned(String trouble) {
    troubles.add(trouble);
  }

  /** What went wrong with the real post, which is not part of the test. */
  public synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  private synchronized void arrived(String id, boolean dies) {
    delivered.add(id);
    if (dies) {
      throw new Death();
    }
  }

  public synchronized void becomeReliable(boolean value) {
    reliable = value;
  }

  public synchronized List<String> delivered() {
    return List.copyOf(delivered);
  }

  public synchronized boolean diedWith(String id) {
    return deadAfter.contains(id);
  }
}
