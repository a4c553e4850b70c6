-- A time that a guest keeps for some minutes on the way to a booking. Not a booking: no list, mail or calendar knows it.
create table hold (
  -- Becomes the id of the booking.
  id uuid primary key,
  host_id uuid not null references person (id),
  guest_id uuid not null references person (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  expires_at timestamptz not null,
  -- False once it has expired or another one replaced it. Such a row stays for a while, so that the guest can be told.
  occupies boolean not null default true,

  constraint hold_has_two_people check (host_id <> guest_id),
  constraint hold_length check (ends_at - starts_at between interval '5 minutes' and interval '12 hours')
);

create unique index hold_one_for_each_guest on hold (guest_id) where occupies;
create index hold_of_host on hold (host_id) where occupies;
create index hold_by_expiry on hold (expires_at);

-- The time that bookings and holds take, in one place, so that one constraint for each side sees both. Kept by triggers only.
create table taken_time (
  -- Of the booking or the hold.
  id uuid primary key,
  host_id uuid not null,
  guest_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,

  -- Nobody is in two sessions at once, whoever asks first. Hosts are never guests (roles), so one constraint for each
  -- side is enough.
  constraint taken_time_host_free exclude using gist
    (host_id with =, tstzrange(starts_at, ends_at) with &&),
  constraint taken_time_guest_free exclude using gist
    (guest_id with =, tstzrange(starts_at, ends_at) with &&)
);

insert into taken_time (id, host_id, guest_id, starts_at, ends_at)
select id, host_id, guest_id, starts_at, ends_at from booking where occupies;

alter table booking drop constraint booking_host_free, drop constraint booking_guest_free;

create function keep_taken_time() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or not new.occupies then
    delete from taken_time where id = old.id;
  else
    insert into taken_time (id, host_id, guest_id, starts_at, ends_at)
    values (new.id, new.host_id, new.guest_id, new.starts_at, new.ends_at)
    on conflict (id) do update
    set host_id = excluded.host_id, guest_id = excluded.guest_id,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at
    where (taken_time.host_id, taken_time.guest_id, taken_time.starts_at, taken_time.ends_at)
      is distinct from (excluded.host_id, excluded.guest_id, excluded.starts_at, excluded.ends_at);
  end if;
  return null;
end
$$;

create trigger booking_takes_time after insert or update or delete on booking
  for each row execute function keep_taken_time();
create trigger hold_takes_time after insert or update or delete on hold
  for each row execute function keep_taken_time();
