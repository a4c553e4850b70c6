-- Whose screen is shared goes on over a restart of the server too; one in a room at most.
alter table room_seat add column screen boolean not null default false;

create unique index room_seat_one_screen on room_seat (booking_id) where screen;
