-- Uids in our channels that were never given out: each raises the alarm once.
create table stranger (
  session_id uuid not null references video_session (id),
  agora_uid bigint not null,
  seen_at timestamptz not null,

  primary key (session_id, agora_uid)
);
