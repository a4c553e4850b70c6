package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of setting up a WebRTC connection, on its way from page to page. Told apart by the one
 * field they have; only the fields named here travel on.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface Negotiation {

  /**
   * @param tracks what the sender sends in which media section, by mid (RFC 8829, 3.5); null: the
   *     first of each kind are microphone and camera
   */
  record Session(Description description, @Nullable Map<String, String> tracks)
      implements Negotiation {
    private static final Set<String> KINDS =
        Set.of("microphone", "camera", "screen", "screen-sound");
    private static final int MOST_TRACKS = 16;
    private static final int LONGEST_MID = 64;

    public Session {
      Bounds.present("description", description);
      if (tracks != null) {
        Bounds.range("tracks", tracks.size(), 0, MOST_TRACKS);
        tracks.forEach(Session::check);
      }
    }

    private static void check(String mid, @Nullable String kind) {
      Bounds.text("tracks", mid, LONGEST_MID);
      if (kind == null || !KINDS.contains(kind)) {
        throw new IllegalArgumentException("tracks");
      }
    }
  }

  /**
   * @param candidate null: there are no more
   */
  record Route(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Candidate candidate)
      implements Negotiation {}

  /** RTCSessionDescriptionInit (W3C WebRTC, 4.6.2). */
  record Description(String type, String sdp) {
    private static final Set<String> TYPES = Set.of("offer", "answer", "pranswer", "rollback");
    private static final int LONGEST_SDP = 60_000;

    public Description {
      Bounds.text("sdp", sdp, LONGEST_SDP);
      Bounds.present("type", type);
      if (!TYPES.contains(type)) {
        throw new IllegalArgumentException("type");
      }
    }

    /** Without the SDP, which tells addresses. */
    @Override
    public String toString() {
      return type;
    }
  }

  /** RTCIceCandidateInit (W3C WebRTC, 4.8.1.1). */
  record Candidate(
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex,
      @Nullable String usernameFragment) {
    private static final int LONGEST_CANDIDATE = 4_000;
    private static final int LONGEST_MID = 64;
    private static final int MOST_LINES = 1_024;
    // ICE allows that many (RFC 8839, 5.4).
    private static final int LONGEST_FRAGMENT = 256;

    public Candidate {
      Bounds.text("candidate", candidate, LONGEST_CANDIDATE);
      Bounds.optionalText("sdpMid", sdpMid, LONGEST_MID);
      Bounds.optionalText("usernameFragment", usernameFragment, LONGEST_FRAGMENT);
      if (sdpMLineIndex != null) {
        Bounds.range("sdpMLineIndex", sdpMLineIndex, 0, MOST_LINES - 1);
      }
    }

    @Override
    public String toString() {
      return "candidate";
    }
  }
}
