package app.visavis.live;

import java.util.function.Consumer;

/** Carries news to whoever has pages open, on whichever node. */
public interface NewsLine {
  /** Returns at once; a listener does not wait for anybody's network. */
  void tell(News news);

  void listen(Consumer<News> listener);
}
