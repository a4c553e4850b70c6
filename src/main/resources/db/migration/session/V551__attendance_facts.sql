-- What is noticed has a source and its own time; several sources may tell of one person.
alter table attendance
  add column source text not null default 'SOCKET',
  add column happened_at timestamptz,
  -- Agora's clientSeq: the order in which things happened there, whenever the news arrive.
  add column agora_sequence numeric(20);

alter table attendance disable trigger attendance_append_only;
update attendance set happened_at = noticed_at;
alter table attendance enable trigger attendance_append_only;

alter table attendance
  alter column happened_at set not null,
  alter column source drop default,
  drop constraint attendance_presence,
  add constraint attendance_presence check (presence in ('JOINED', 'RESUMED', 'DROPPED', 'LEFT')),
  add constraint attendance_source
    check (source in ('SOCKET', 'BEACON', 'HTTP', 'AGORA', 'POLLER', 'RESTART', 'CLOCK')),
  add constraint attendance_agora_sequence check ((source = 'AGORA') = (agora_sequence is not null));

-- The same news twice, whatever its notice is called.
create unique index attendance_agora_once
  on attendance (session_id, person_id, agora_sequence, presence) where source = 'AGORA';

-- Whose seat a running server keeps, and when the page was last heard of. After a crash this is
-- what is known of those who do not come back.
create table seat_kept (
  session_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  kept_at timestamptz not null,

  primary key (session_id, person_id),
  foreign key (session_id, person_id) references participant (session_id, person_id)
) with (fillfactor = 50);
