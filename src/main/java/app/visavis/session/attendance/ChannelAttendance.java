package app.visavis.session.attendance;

import app.visavis.common.PersonId;
import app.visavis.media.ChannelListener;
import app.visavis.media.ChannelNews;
import app.visavis.media.ChannelNews.Change;
import app.visavis.session.attendance.ChannelRows.Channel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Writes down what the network tells of people in our channels. */
@Service
class ChannelAttendance implements ChannelListener {
  private final ChannelRows rows;
  private final Strangers strangers;
  private final Clock clock;

  ChannelAttendance(ChannelRows rows, Strangers strangers, Clock clock) {
    this.rows = rows;
    this.strangers = strangers;
    this.clock = clock;
  }

  @Override
  public Answer hear(ChannelNews news) {
    return rows.find(news.channel())
        .map(channel -> hear(channel, news))
        .orElse(Answer.UNKNOWN_CHANNEL);
  }

  private Answer hear(Channel channel, ChannelNews news) {
    var seat = rows.seats(channel).of(news.uid());
    if (seat.isEmpty()) {
      strangers.report(channel, news.uid());
      return Answer.STRANGER;
    }
    if (seat.get().uid() == news.uid()) {
      note(channel, seat.get().person(), news);
    }
    return Answer.NOTED;
  }

  /** Of people only: a screen that comes and goes says nothing new of whoever shares it. */
  private void note(Channel channel, PersonId person, ChannelNews news) {
    var sign = news.change() == Change.IN ? Sign.JOINED : Sign.LEFT;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.addNews(channel, new Fact(person, sign, Source.AGORA, news.at(), now, news.sequence()));
  }
}
