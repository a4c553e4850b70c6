-- What happened around one session, for host and admin to read. Rows are only ever added.
create table session_event (
  id bigint generated always as identity primary key,
  booking_id uuid not null references booking (id),
  kind text not null,
  -- Whom it is about. Null: everybody, or nobody that is known here.
  person_id uuid references person (id),
  happened_at timestamptz not null,
  -- Leads to the line in the log.
  support_code text,
  detail text not null,

  constraint session_event_kind check (kind in (
    'STARTED', 'JOINED', 'LEFT', 'LOST', 'RECONNECTING', 'RESUMED', 'MOVED',
    'WAITING', 'ADMITTED', 'DECLINED', 'MESSAGED', 'DENIED',
    'REMOVED', 'READMITTED', 'LOCKED', 'UNLOCKED', 'EXTENDED', 'ENDED',
    'STRANGER', 'CORRECTED', 'TROUBLE')),
  constraint session_event_support_code check (support_code ~ '^V-[0-9A-HJKMNP-TV-Z]{6}$'),
  constraint session_event_detail check (length(detail) <= 200)
);

create index session_event_of_booking on session_event (booking_id, id);

create function refuse_session_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'session events are append-only';
end
$$;

create trigger session_event_append_only before update or delete or truncate on session_event
  for each statement execute function refuse_session_event_change();
