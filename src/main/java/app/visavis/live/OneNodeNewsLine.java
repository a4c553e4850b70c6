package app.visavis.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** While there is one node, nothing lies between those who tell and those who listen. */
@Component
class OneNodeNewsLine implements NewsLine {
  private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void tell(News news) {
    listeners.forEach(listener -> listener.accept(news));
  }

  @Override
  public void listen(Consumer<News> listener) {
    listeners.add(listener);
  }
}
