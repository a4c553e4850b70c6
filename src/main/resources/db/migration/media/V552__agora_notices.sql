-- Agora's notifications exactly as they came, kept before anything is made of them. Agora sends
-- some of them more than once.
create table agora_notice (
  id bigint generated always as identity primary key,
  notice_id text not null,
  body text not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  -- Leads to the line in the log; set when nothing could be made of it.
  trouble text,

  constraint agora_notice_once unique (notice_id),
  constraint agora_notice_id_bounded check (length(notice_id) between 1 and 200)
);

create index agora_notice_due on agora_notice (id) where handled_at is null;

-- Who must not be in a channel, as Agora is to be told: once each, whatever breaks in between.
create table agora_kick (
  id bigint generated always as identity primary key,
  channel text not null,
  agora_uid integer not null,
  until timestamptz not null,
  wanted text not null default 'OUT',
  state text not null default 'OPEN',
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- Agora's number for its rule, once it is known.
  rule_id bigint,

  constraint agora_kick_wanted check (wanted in ('OUT', 'BACK')),
  constraint agora_kick_state check (state in ('OPEN', 'DONE', 'GIVEN_UP')),
  constraint agora_kick_uid_names_one check (agora_uid >= 1),
  constraint agora_kick_channel_names_one check (channel ~ '^[0-9a-f]{32}$')
);

create unique index agora_kick_once on agora_kick (channel, agora_uid) where wanted = 'OUT';
create index agora_kick_due on agora_kick (next_at) where state = 'OPEN';
