package app.visavis.signaling;

import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Hello;
import app.visavis.signaling.message.ClientMessage.Ping;
import app.visavis.signaling.message.CloseCode;
import app.visavis.signaling.message.Codec;
import app.visavis.signaling.message.Codec.Reading;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import app.visavis.signaling.message.ServerMessage.Pong;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a message of what a socket sends, for the room; only what is one gets any further. */
@Component
class Interpreter {
  private final Codec codec;
  private final Rooms rooms;
  private final Hearing hearing;
  private final Wires wires;
  private final Complaints complaints;
  private final Clock clock;

  Interpreter(
      Codec codec, Rooms rooms, Hearing hearing, Wires wires, Complaints complaints, Clock clock) {
    this.codec = codec;
    this.rooms = rooms;
    this.hearing = hearing;
    this.wires = wires;
    this.complaints = complaints;
    this.clock = clock;
  }

  void take(Wire wire, String fragment, boolean isLast) {
    switch (wire.intake().take(fragment, isLast, clock.instant())) {
      case Intake.Taken.Whole(String whole) -> understand(wire, whole);
      case Intake.Taken.Part _ -> {}
      case Intake.Taken.Refused(CloseCode code) -> wire.close(code);
    }
  }

  private void understand(Wire wire, String text) {
    switch (codec.read(text)) {
      // Not in the room's turn, which may wait: how long that takes says nothing about the socket.
      case Reading.Understood(Ping(long id)) ->
          wires.send(wire.sender().line(), new Pong(id, clock.instant()));
      case Reading.Understood(var message) -> hear(wire, message);
      case Reading.NotUnderstood(String why) -> complain(wire, why);
    }
  }

  private void hear(Wire wire, ClientMessage message) {
    if (message instanceof Hello) {
      wire.pulse().hello();
    }
    var sender = wire.sender();
    rooms.here(sender.booking(), desk -> hearing.hear(desk, sender, message));
  }

  private void complain(Wire wire, String why) {
    complaints.make(wire.sender(), ErrorCode.INVALID_MESSAGE, why);
    if (wire.intake().countInvalid()) {
      wire.close(CloseCode.NOT_UNDERSTOOD);
    }
  }
}
