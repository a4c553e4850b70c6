create extension if not exists btree_gist;

create table booking (
  id uuid primary key,
  host_id uuid not null references person (id),
  guest_id uuid not null references person (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  title text not null,
  status text not null,
  proposed_by text not null,
  -- A pending booking may hold its slot while it waits for an answer.
  held boolean not null default false,
  -- Whether its time is taken for host and guest. Stored, so that the constraints below can use it.
  occupies boolean not null generated always as
    (status in ('CONFIRMED', 'IN_PROGRESS') or (status = 'PENDING' and held)) stored,
  created_at timestamptz not null,

  constraint booking_has_two_people check (host_id <> guest_id),
  constraint booking_length check (ends_at - starts_at between interval '5 minutes' and interval '12 hours'),
  constraint booking_title check (length(title) between 1 and 120),
  constraint booking_status check (status in
    ('PENDING', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'DECLINED', 'NO_SHOW')),
  constraint booking_proposed_by check (proposed_by in ('HOST', 'GUEST')),
  constraint booking_hold check (not held or status = 'PENDING'),

  -- Nobody is in two sessions at once, whoever asks first. Hosts are never guests (roles), so one
  -- constraint for each side is enough.
  constraint booking_host_free exclude using gist
    (host_id with =, tstzrange(starts_at, ends_at) with &&) where (occupies),
  constraint booking_guest_free exclude using gist
    (guest_id with =, tstzrange(starts_at, ends_at) with &&) where (occupies)
);

create index booking_of_host on booking (host_id, starts_at);
create index booking_of_guest on booking (guest_id, starts_at);
create index booking_by_start on booking (starts_at);

-- What happened to a booking and who did it. Rows are only ever added. A new time is a row with the
-- same state twice.
create table booking_move (
  id bigint generated always as identity primary key,
  booking_id uuid not null references booking (id),
  from_status text,
  to_status text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Null: the system itself.
  moved_by uuid references person (id),
  moved_at timestamptz not null,
  reason text,

  constraint booking_move_reason check (length(reason) between 1 and 500)
);

create index booking_move_of_booking on booking_move (booking_id, id);

create function refuse_booking_move_change() returns trigger language plpgsql as $$
begin
  raise exception 'booking_move is append-only';
end
$$;

create trigger booking_move_append_only before update or delete or truncate on booking_move
  for each statement execute function refuse_booking_move_change();
