-- Whether guests wait until the host lets them in. No row: the default of the host's role.
create table room_setting (
  host_id uuid primary key references person (id),
  guests_wait boolean not null
);

-- What the host decided at the door about one person, for one booking.
create table door_decision (
  booking_id uuid not null references booking (id),
  person_id uuid not null references person (id),
  decision text not null,
  decided_at timestamptz not null,

  primary key (booking_id, person_id),
  constraint door_decision_kind check (decision in ('LET_IN', 'SENT_OUT'))
);

create table video_session (
  id uuid primary key,
  booking_id uuid not null references booking (id),
  network text not null,
  agora_channel text not null,
  started_at timestamptz not null,

  -- However many start at once, one begins.
  constraint video_session_one_for_a_booking unique (booking_id),
  constraint video_session_own_channel unique (agora_channel),
  constraint video_session_channel_is_random check (agora_channel ~ '^[0-9a-f]{32}$'),
  constraint video_session_network check (network in ('AGORA', 'DIRECT'))
);

-- A row of its own, so that the primary key forbids a second end.
create table video_session_end (
  session_id uuid primary key references video_session (id),
  ended_at timestamptz not null,
  -- Null: the clock.
  ended_by uuid references person (id),
  duration_seconds bigint not null,

  constraint video_session_end_duration check (duration_seconds >= 0)
);

create table participant (
  session_id uuid not null references video_session (id),
  person_id uuid not null references person (id),
  agora_uid integer not null,

  -- A second tab or phone of the same person takes the seat over; it never gets one of its own.
  primary key (session_id, person_id),
  constraint participant_own_uid unique (session_id, agora_uid),
  constraint participant_uid_names_one check (agora_uid >= 1)
);

-- Who came and went, as it was noticed. Rows are only ever added.
create table attendance (
  id bigint generated always as identity primary key,
  session_id uuid not null,
  person_id uuid not null,
  presence text not null,
  noticed_at timestamptz not null,

  foreign key (session_id, person_id) references participant (session_id, person_id),
  constraint attendance_presence check (presence in ('JOINED', 'LEFT'))
);

create index attendance_of_session on attendance (session_id, id);

create function refuse_attendance_change() returns trigger language plpgsql as $$
begin
  raise exception 'attendance is append-only';
end
$$;

create trigger attendance_append_only before update or delete or truncate on attendance
  for each statement execute function refuse_attendance_change();
