-- Which page holds a person's place in a room, and what it sends: so that a server that was restarted in the
-- middle of a call gives every page its place back. A row lives as long as the seat.
create table room_seat (
  booking_id uuid not null references booking (id),
  person_id uuid not null references person (id),
  peer text not null,
  tab text not null,
  microphone boolean not null,
  camera boolean not null,

  primary key (booking_id, person_id)
);
