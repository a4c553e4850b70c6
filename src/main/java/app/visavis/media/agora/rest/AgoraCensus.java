package app.visavis.media.agora.rest;

import app.visavis.media.ChannelCensus;
import app.visavis.media.ChannelName;
import app.visavis.media.agora.rest.AgoraRest.Answer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The channel's list of users, in either of the two shapes that it has. */
record AgoraCensus(AgoraRest agora, String appId) implements ChannelCensus {
  private static final Logger LOG = LoggerFactory.getLogger(AgoraCensus.class);

  @Override
  public boolean isPossible() {
    return true;
  }

  @Override
  public Optional<Set<Long>> uids(ChannelName channel) {
    var path = "/dev/v1/channel/user/" + appId + "/" + channel.value();
    var answer = agora.get(path, 1);
    return answer instanceof Answer.NoAnswer ? read(agora.get(path, 2)) : read(answer);
  }

  private static Optional<Set<Long>> read(Answer answer) {
    return switch (answer) {
      case Answer.Good(var body) -> uids(body);
      case Answer.Refused(var why) -> {
        LOG.warn("Agora does not tell who is in a channel: {}", why);
        yield Optional.empty();
      }
      case Answer.NoAnswer(var why) -> {
        LOG.info("Agora did not tell who is in a channel: {}", why);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Set<Long>> uids(JsonNode body) {
    var data = body.path("data");
    if (!body.path("success").asBoolean(false) || !data.has("channel_exist")) {
      return Optional.empty();
    }
    var uids = new HashSet<Long>();
    // Communication: all in one. Live: who speaks, and who only listens.
    for (var list : new String[] {"users", "broadcasters", "audience"}) {
      data.path(list).forEach(uid -> uids.add(uid.asLong()));
    }
    return Optional.of(Set.copyOf(uids));
  }
}
