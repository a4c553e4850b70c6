package app.visavis.signaling;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the first socket of a new run: opens the rooms in which the run before left somebody. */
@Component
record Reopening(KeptSeats seats, Rooms rooms) implements SmartInitializingSingleton {
  @Override
  public void afterSingletonsInstantiated() {
    seats.all().forEach(rooms::reopen);
  }
}
