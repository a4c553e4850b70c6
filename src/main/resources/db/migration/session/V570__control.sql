-- How long after the booked end a host's sessions stay open.
alter table room_setting
  add column grace_minutes integer not null default 30,
  add constraint room_setting_grace check (grace_minutes between 5 and 120);

-- A row: nobody new comes in; whoever was in may return.
create table room_lock (
  booking_id uuid primary key references booking (id),
  locked_by uuid not null references person (id),
  locked_at timestamptz not null
);

-- Why it ended: the host did it, its time was over, or the room was empty after the booked end.
alter table video_session_end
  add column reason text not null default 'HOST',
  add constraint video_session_end_reason check (reason in ('HOST', 'TIME', 'EMPTY')),
  add constraint video_session_end_host_or_clock check ((reason = 'HOST') = (ended_by is not null))
    not valid;

-- For the look each minute at what is over and not closed yet.
create index booking_open_by_end on booking (ends_at) where status in ('CONFIRMED', 'IN_PROGRESS');
