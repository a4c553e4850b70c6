alter table mail
  -- Only of a booking in a series: of their mails, the one written first is told first.
  add column series_id uuid references booking_series (id),
  -- Of how many bookings it tells; booking_id is the first of them.
  add column bookings integer not null default 1,
  add constraint mail_bookings check (bookings = 1 or (bookings > 1 and series_id is not null and kind <> 'REMINDER'));

create index mail_of_series on mail (series_id, reader_id, id)
  where series_id is not null and state in ('WAITING', 'SENDING');

-- Every booking of a mail that tells of several, as it was when the mail was written.
create table mail_booking (
  mail_id bigint not null references mail (id),
  place integer not null,
  booking_id uuid not null references booking (id),
  sequence integer not null,
  booking_status text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Only after a move.
  old_starts_at timestamptz,
  old_ends_at timestamptz,

  primary key (mail_id, place),
  constraint mail_booking_once unique (mail_id, booking_id),
  constraint mail_booking_time check (starts_at < ends_at),
  constraint mail_booking_old_time check ((old_starts_at is null) = (old_ends_at is null))
);
