package app.visavis.testing;

import java.util.Collection;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What the server does from time to time, done now. */
public final class Rounds {
  private final Collection<ScheduledTaskHolder> schedules;

  public Rounds(Collection<ScheduledTaskHolder> schedules) {
    this.schedules = schedules;
  }

  /**
   * @param method such as {@code Closer.beat}
   */
  public void run(String method) {
    schedules.stream()
        .flatMap(schedule -> schedule.getScheduledTasks().stream())
        .filter(task -> task.toString().endsWith("." + method))
        .map(ScheduledTask::getTask)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing runs " + method + "."))
        .getRunnable()
        .run();
  }
}
