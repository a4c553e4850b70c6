-- Who did not come, of a booking at which not both were; it is that which makes a no-show.
alter table booking add column absent text;
update booking set absent = 'BOTH' where status = 'NO_SHOW';
alter table booking
  add constraint booking_absent check (absent in ('HOST', 'GUEST', 'BOTH')),
  add constraint booking_no_show check ((status = 'NO_SHOW') = (absent is not null));

-- The history says it as well, since it can be corrected. Older lines cannot be added to.
alter table booking_move add column absent text;
alter table booking_move
  add constraint booking_move_absent check (absent in ('HOST', 'GUEST', 'BOTH')),
  add constraint booking_move_no_show check ((to_status = 'NO_SHOW') = (absent is not null)) not valid;
