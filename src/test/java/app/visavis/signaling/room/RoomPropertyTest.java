package app.visavis.signaling.room;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.BookingStatus;
import app.visavis.common.PersonId;
import app.visavis.media.NetworkKind;
import app.visavis.media.Uid;
import app.visavis.session.EndReason;
import app.visavis.session.Presence;
import app.visavis.session.SeatRole;
import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.Negotiation;
import app.visavis.signaling.message.Peer;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.Picture;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.Guest;
import app.visavis.signaling.message.WaitingId;
import app.visavis.signaling.message.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of a room, in which every page's picture must stay true. */
class RoomPropertyTest {
  private static final int LIVES = 400;
  private static final int EVENTS = 150;
  private static final int TABS = 3;

  private static final PersonId HOST = PersonId.random();
  private static final PersonId GUEST = PersonId.random();
  private static final PersonId FRIEND = PersonId.random();
  private static final PersonId STRANGER = PersonId.random();
  private static final List<PersonId> ALL = List.of(HOST, GUEST, FRIEND, STRANGER);
  private static final Negotiation NO_MORE_ROUTES = new Negotiation.Route(null);

  private Room room = new Room();
  private final Map<Line, PageView> pages = new LinkedHashMap<>();
  private final Map<PersonId, Boolean> letIn = new HashMap<>();
  // Who is in the room by the attendance record, and since when without a socket.
  private final Map<PersonId, PeerId> present = new HashMap<>();
  private final Map<PersonId, Instant> droppedAt = new HashMap<>();
  private final List<PeerId> everGiven = new ArrayList<>(List.of(PeerId.random()));

  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private @Nullable Answer forAll;
  private long lines;
  private List<Guest> atTheDoor = List.of();
  private final Set<WaitingId> everWaited = new LinkedHashSet<>();
  private int rings;

  static LongStream seeds() {
    return LongStream.range(0, LIVES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_is_there_twice_and_everybody_hears_everything_once(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (var event = 0; event < EVENTS; event++) {
      var what = step(random);
      assertThat(violation()).as("seed %d, event %d: %s", seed, event, what).isEmpty();
    }
  }

  private String step(RandomGenerator random) {
    var choice = random.nextInt(100);
    var page = anyPage(random);
    if (choice < 30 || page == null) {
      return hello(newPage(random), random);
    } else if (choice < 40) {
      return page.isSeated() ? "" : hello(page, random);
    } else if (choice < 55) {
      return drop(page);
    } else if (choice < 60) {
      return happened(room.leave(page.line, now), "leave " + page.line);
    } else if (choice < 65) {
      return share(page, random);
    } else if (choice < 70) {
      var state =
          new ClientMessage.State(
              random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), anyPicture(random));
      return happened(room.call().state(page.line, state), "state " + page.line);
    } else if (choice < 73) {
      var draft = new ClientMessage.Draft(1, "0f8b1c52-6a0f-4c53-8f6e-2b7f3f1f9a10", null);
      return happened(room.call().draft(page.line, draft), "draft " + page.line);
    } else if (choice < 80) {
      var signal = new ClientMessage.Signal(anyPeer(random), NO_MORE_ROUTES);
      return happened(room.call().signal(page.line, signal), "signal " + page.line);
    } else if (choice < 86) {
      return decideAboutGuest(random);
    } else if (choice < 91) {
      return atTheDoor(random, page);
    } else if (choice < 97) {
      return pass(random);
    } else if (choice < 98) {
      return restart();
    }
    return end(random);
  }

  private String hello(PageView page, RandomGenerator random) {
    var resume = random.nextInt(3) == 0 ? anyPeer(random) : present.get(page.person);
    var hello = new Hello(page.tab, random.nextBoolean() ? resume : null, random.nextBoolean());
    var caller = new Caller(page.line, page.person, hello);
    return happened(room.enter(caller, answerTo(page.person), now), caller.toString());
  }

  /** Also what follows when the server has closed a socket: that must change nothing. */
  private String drop(PageView page) {
    page.standing = PageView.Standing.CLOSED;
    return happened(
        room.drop(page.line, new Drop(Presence.DROPPED, now), now), "drop " + page.line);
  }

  /** Also without a seat, and about somebody who shares no longer or never did. */
  private String share(PageView page, RandomGenerator random) {
    var on = random.nextInt(3) > 0;
    var instead = random.nextInt(3) == 0 ? anyPeer(random) : page.whoShares();
    var share = new ClientMessage.Share(on, random.nextBoolean() ? instead : null);
    page.shares = on && page.isSeated();
    return happened(room.call().share(page.line, share), page.line + " " + share);
  }

  private String decideAboutGuest(RandomGenerator random) {
    forAll = null;
    var guest = random.nextBoolean() ? GUEST : FRIEND;
    letIn.put(guest, random.nextInt(4) > 0);
    return happened(room.review(guest, answerTo(guest), now), "review " + guest);
  }

  /** What the host and a guest say at the door, also about waits that are over. */
  private String atTheDoor(RandomGenerator random, PageView page) {
    var waits = List.copyOf(everWaited);
    var wait = waits.isEmpty() ? WaitingId.random() : waits.get(random.nextInt(waits.size()));
    var words = new Words("Five minutes");
    return switch (random.nextInt(3)) {
      case 0 -> happened(room.waitingRoom().tell(wait, words, now), "tell " + wait);
      case 1 ->
          happened(
              room.waitingRoom().decline(wait, random.nextBoolean() ? words : null, now),
              "no " + wait);
      default -> happened(room.waitingRoom().askAgain(page.line, now), "ask " + page.line);
    };
  }

  private String pass(RandomGenerator random) {
    now = now.plusSeconds(random.nextInt(15));
    var effects = room.pass(now);
    var result = happened(effects, "pass to " + now);
    droppedAt.forEach(
        (person, since) -> assertThat(since.plus(Page.PATIENCE)).as("%s", person).isAfter(now));
    return result;
  }

  /** Every socket breaks, and a new server knows no more than what was kept of the seats. */
  private String restart() {
    var seats = room.census().seats();
    room = new Room();
    atTheDoor = List.of();
    pages.values().forEach(page -> page.standing = PageView.Standing.CLOSED);
    for (var seat : seats) {
      assertThat(present).containsEntry(seat.person(), seat.peer());
      room.restore(seat, place(seat.person()), now);
      droppedAt.put(seat.person(), now);
    }
    return "restart";
  }

  private String end(RandomGenerator random) {
    if (random.nextBoolean()) {
      var message = new ServerMessage.Ended(now, 1, EndReason.HOST);
      forAll = new Answer.Ended(message);
      return happened(room.end(message), "end");
    }
    forAll =
        new Answer.Refused(
            new ServerMessage.Refused(
                "not-open", null, null, BookingStatus.CANCELLED, null, "V-7K2M9Q"));
    for (var person : room.census().people()) {
      happened(room.review(person, forAll, now), "");
    }
    assertThat(room.census().people()).isEmpty();
    return "cancelled";
  }

  private String happened(List<Effect> effects, String what) {
    for (var effect : effects) {
      switch (effect) {
        case Effect.Send(var line, var message) -> {
          var page = requireNonNull(pages.get(line));
          page.hear(message, answerTo(page.person) instanceof Answer.Seated);
          if (message instanceof ServerMessage.Welcome welcome) {
            present.put(page.person, welcome.you());
            everGiven.add(welcome.you());
          }
        }
        case Effect.Close(var line, var code) -> requireNonNull(pages.get(line)).close(code);
        case Effect.DoorChanged(var guests) -> atTheDoor = guests;
        case Effect.Waits _ -> rings++;
        case Effect.Note(var person, Presence presence, _) -> note(person, presence);
      }
    }
    followSockets();
    atTheDoor.forEach(guest -> everWaited.add(guest.waiting()));
    return what;
  }

  private void note(PersonId person, Presence presence) {
    switch (presence) {
      case JOINED -> come(person);
      case RESUMED -> {
        if (!present.containsKey(person)) {
          come(person);
        }
      }
      case LEFT, LOST -> assertThat(present.remove(person)).isNotNull();
      case MOVED, DROPPED, CLOSED, INTERRUPTED -> assertThat(present).containsKey(person);
      case SIGNED_OFF -> throw new AssertionError("not for a room to say");
    }
  }

  private void come(PersonId person) {
    assertThat(present.put(person, everGiven.getFirst())).isNull();
  }

  private void followSockets() {
    for (var person : ALL) {
      if (present.containsKey(person) && seatsOf(person).isEmpty()) {
        droppedAt.putIfAbsent(person, now);
      } else {
        droppedAt.remove(person);
      }
    }
  }

  /** Empty when every page's picture is true. */
  private String violation() {
    for (var person : ALL) {
      if (seatsOf(person).size() > 1) {
        return "two live pages of one person";
      }
    }
    if (!doorIsTrue()) {
      return "the door says " + atTheDoor;
    }
    if (!screensAreTrue()) {
      return "more than one screen, or one that is not shared";
    }
    if (rings != everWaited.size()) {
      return rings + " rings for " + everWaited.size() + " waits";
    }
    if (present.containsKey(STRANGER)) {
      return "a stranger in the room";
    }
    return pages.values().stream()
        .filter(PageView::isSeated)
        .filter(page -> !page.peers.keySet().equals(othersThan(page.person)) || !sees(page))
        .map(page -> page.line + " sees " + page.peers + ", there are " + present)
        .collect(Collectors.joining());
  }

  /** Exactly those wait who were told so, the host knows the same, and no other wait is open. */
  private boolean doorIsTrue() {
    var waiting =
        pages.values().stream()
            .filter(page -> page.standing == PageView.Standing.WAITING)
            .map(page -> page.person)
            .collect(Collectors.toSet());
    var ids = atTheDoor.stream().map(Guest::waiting).collect(Collectors.toSet());
    return waiting.equals(atTheDoor.stream().map(Guest::person).collect(Collectors.toSet()))
        && seatsOf(HOST).stream().allMatch(page -> page.door.equals(atTheDoor))
        && everWaited.stream()
            .allMatch(id -> room.waitingRoom().guest(id).isPresent() == ids.contains(id));
  }

  /** Who believes to share is seen to, and nobody sees two. */
  private boolean screensAreTrue() {
    var seated = pages.values().stream().filter(PageView::isSeated).toList();
    var sharing = seated.stream().filter(page -> page.shares).toList();
    return sharing.size() <= 1
        && seated.stream().allMatch(page -> page.screensSeen() + (page.shares ? 1 : 0) <= 1)
        && sharing.stream()
            .allMatch(page ->
                seated.stream()
                    .filter(other -> other != page)
                    .allMatch(other -> requireNonNull(page.you).equals(other.whoShares())));
  }

  private Set<PeerId> othersThan(PersonId person) {
    return present.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(person))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private boolean sees(PageView page) {
    return present.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(page.person))
        .allMatch(entry -> presenceOf(entry.getKey()) == presenceSeen(page, entry.getValue()));
  }

  private static Peer.@Nullable Presence presenceSeen(PageView page, PeerId peer) {
    var seen = page.peers.get(peer);
    return seen == null ? null : seen.presence();
  }

  private Peer.Presence presenceOf(PersonId person) {
    return seatsOf(person).isEmpty() ? Peer.Presence.RECONNECTING : Peer.Presence.HERE;
  }

  private List<PageView> seatsOf(PersonId person) {
    return pages.values().stream()
        .filter(page -> page.person.equals(person) && page.isSeated())
        .toList();
  }

  private PageView newPage(RandomGenerator random) {
    var person = ALL.get(random.nextInt(ALL.size()));
    var page = new PageView(new Line(lines++), person, "0123456789-tab-" + random.nextInt(TABS));
    pages.put(page.line, page);
    return page;
  }

  private @Nullable PageView anyPage(RandomGenerator random) {
    var open = pages.values().stream().filter(PageView::isOpen).toList();
    return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
  }

  private static Picture anyPicture(RandomGenerator random) {
    return Picture.values()[random.nextInt(Picture.values().length)];
  }

  private PeerId anyPeer(RandomGenerator random) {
    return everGiven.get(random.nextInt(everGiven.size()));
  }

  private Answer answerTo(PersonId person) {
    if (person.equals(STRANGER)) {
      return new Answer.Refused(ServerMessage.Refused.because("not-found", "V-7K2M9Q"));
    }
    if (forAll != null) {
      return forAll;
    }
    return person.equals(HOST) || letIn.getOrDefault(person, false)
        ? Answer.Seated.at(place(person))
        : new Answer.Waiting("Clara", "Tara");
  }

  private Place place(PersonId person) {
    var role = person.equals(HOST) ? SeatRole.HOST : SeatRole.GUEST;
    var uid = new Uid(1 + 2 * ALL.indexOf(person));
    return new Place(
        "", role, uid, NetworkKind.AGORA, null, null, now, Instant.MAX, Instant.MAX, false);
  }
}
