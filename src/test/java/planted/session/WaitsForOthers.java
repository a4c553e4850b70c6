package planted.session;

import org.springframework.scheduling.annotation.Scheduled;

/** Shares its thread with every other round of this kind. */
class WaitsForOthers {
  @Scheduled(fixedDelay = 1)
  void round() {}
}
