package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.signaling.message.ServerMessage.News;
import app.visavis.signaling.message.ServerMessage.Topic;
import org.springframework.stereotype.Component;

@Component
record SocketRoomNews(Rooms rooms) implements RoomNews {
  @Override
  public void chat(BookingId booking, long latest) {
    tell(booking, new News(Topic.CHAT, latest));
  }

  @Override
  public void board(BookingId booking, long latest) {
    tell(booking, new News(Topic.BOARD, latest));
  }

  private void tell(BookingId booking, News news) {
    rooms.happen(booking, (room, _) -> room.call().tell(news));
  }
}
