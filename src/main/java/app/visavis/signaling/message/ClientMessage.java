package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** From a page. A message that exists is within bounds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(ClientMessage.Hello.class),
  @JsonSubTypes.Type(ClientMessage.Signal.class),
  @JsonSubTypes.Type(ClientMessage.State.class),
  @JsonSubTypes.Type(ClientMessage.Share.class),
  @JsonSubTypes.Type(ClientMessage.Draft.class),
  @JsonSubTypes.Type(ClientMessage.Admit.class),
  @JsonSubTypes.Type(ClientMessage.Decline.class),
  @JsonSubTypes.Type(ClientMessage.Tell.class),
  @JsonSubTypes.Type(ClientMessage.Ask.class),
  @JsonSubTypes.Type(ClientMessage.Leave.class),
  @JsonSubTypes.Type(ClientMessage.Ping.class),
})
public sealed interface ClientMessage {

  /** What a sender must be. */
  enum Need {
    ANYONE,
    SEATED,
    SEATED_HOST
  }

  /** The one table of who may say what. */
  default Need need() {
    return switch (this) {
      case Hello _, Ask _, Leave _, Ping _ -> Need.ANYONE;
      case Signal _, State _, Share _, Draft _ -> Need.SEATED;
      case Admit _, Decline _, Tell _ -> Need.SEATED_HOST;
    };
  }

  /**
   * @param tab random, as long-lived as the browser tab
   * @param resume who this very page was before its socket dropped
   * @param takeOver "use here"; null is no
   */
  @JsonTypeName("hello")
  record Hello(String tab, @Nullable PeerId resume, @Nullable Boolean takeOver)
      implements ClientMessage {
    private static final int SHORTEST_TAB = 16;
    private static final int LONGEST_TAB = 64;

    public Hello {
      Bounds.word("tab", tab, SHORTEST_TAB, LONGEST_TAB);
    }

    public boolean takesOver() {
      return Boolean.TRUE.equals(takeOver);
    }
  }

  @JsonTypeName("signal")
  record Signal(PeerId to, Negotiation signal) implements ClientMessage {
    public Signal {
      Bounds.present("to", to);
      Bounds.present("signal", signal);
    }
  }

  /**
   * What the page sends: never half of it.
   *
   * @param background a phone shows something else now; null is no
   * @param picture null is {@link Picture#FULL}
   */
  @JsonTypeName("state")
  record State(
      boolean microphone, boolean camera, @Nullable Boolean background, @Nullable Picture picture)
      implements ClientMessage {

    public Picture pictureNow() {
      return picture == null ? Picture.FULL : picture;
    }

    public boolean inBackground() {
      return Boolean.TRUE.equals(background);
    }
  }

  /**
   * That the page shares a screen from now on, or no more.
   *
   * @param instead whose sharing this is known to end; null: nobody's
   */
  @JsonTypeName("share")
  record Share(boolean on, @Nullable PeerId instead) implements ClientMessage {}

  /**
   * How something on the whiteboard looks while it is being drawn or moved. It is kept nowhere, and
   * none is missed.
   *
   * @param page from 1
   * @param item a UUID
   * @param drawn JSON, which only pages read; null: it is drawn no more
   */
  @JsonTypeName("draft")
  record Draft(int page, String item, @Nullable String drawn) implements ClientMessage {
    // As many as a board has.
    private static final int MOST_PAGES = 20;
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST = 4_000;

    public Draft {
      Bounds.range("page", page, 1, MOST_PAGES);
      Bounds.word("item", item, UUID_LENGTH, UUID_LENGTH);
      Bounds.optionalText("drawn", drawn, LONGEST);
    }

    /** Without what somebody draws: it is nobody else's business. */
    @Override
    public String toString() {
      return "draft";
    }
  }

  @JsonTypeName("admit")
  record Admit(WaitingId waiting) implements ClientMessage {
    public Admit {
      Bounds.present("waiting", waiting);
    }
  }

  @JsonTypeName("decline")
  record Decline(WaitingId waiting, @Nullable Words words) implements ClientMessage {
    public Decline {
      Bounds.present("waiting", waiting);
    }
  }

  /** A few words to somebody who waits. */
  @JsonTypeName("tell")
  record Tell(WaitingId waiting, Words words) implements ClientMessage {
    public Tell {
      Bounds.present("waiting", waiting);
      Bounds.present("words", words);
    }
  }

  /** To be let in after all, after having been turned away. */
  @JsonTypeName("ask")
  record Ask() implements ClientMessage {}

  @JsonTypeName("leave")
  record Leave() implements ClientMessage {}

  @JsonTypeName("ping")
  record Ping(long id) implements ClientMessage {
    // JavaScript's Number.MAX_SAFE_INTEGER.
    private static final long MOST = (1L << 53) - 1;

    public Ping {
      Bounds.range("id", id, 0, MOST);
    }
  }
}
