-- How often a booking has changed, for calendar programs (SEQUENCE of RFC 5545): counted, since
-- clocks may repeat themselves.
create table booking_revision (
  booking_id uuid primary key references booking (id),
  sequence integer not null,
  changed_at timestamptz not null,

  constraint booking_revision_sequence check (sequence >= 0)
);

-- Mails on their way, written in the transaction of the change that they tell of. They hold the
-- facts of that moment; the words are found when the mail leaves.
create table mail (
  id bigint generated always as identity primary key,
  reader_id uuid not null references person (id),
  booking_id uuid not null references booking (id),
  kind text not null,
  -- Which of the reminders; only with those.
  reminder text,
  sequence integer not null,
  doer text not null,
  booking_status text not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Only after a move.
  old_starts_at timestamptz,
  old_ends_at timestamptz,
  reason text not null,
  written_at timestamptz not null,

  state text not null default 'WAITING',
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  -- Names the one attempt that is under way, so that a late one cannot speak for another.
  claim uuid,
  claimed_at timestamptz,
  -- How often a process died, or lost the database, with the mail in its hands.
  abandoned integer not null default 0,
  done_at timestamptz,
  trouble text,

  constraint mail_kind check (kind in
    ('REQUEST', 'CONFIRMATION', 'CHANGE', 'DECLINE', 'CANCELLATION', 'REMINDER')),
  constraint mail_reminder check
    ((kind = 'REMINDER') = (reminder is not null) and reminder in ('DAY_BEFORE', 'HALF_HOUR_BEFORE')),
  constraint mail_doer check (doer in ('READER', 'OTHER', 'NOBODY')),
  constraint mail_time check (starts_at < ends_at),
  constraint mail_old_time check ((old_starts_at is null) = (old_ends_at is null)),
  constraint mail_state check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'FAILED')),
  constraint mail_claim check ((state = 'SENDING') = (claim is not null) and (claim is null) = (claimed_at is null)),
  constraint mail_done check ((state in ('SENT', 'DROPPED', 'FAILED')) = (done_at is not null)),
  constraint mail_trouble check (length(trouble) between 1 and 500)
);

-- Each change is told once.
create unique index mail_once_for_a_change on mail (booking_id, reader_id, sequence)
  where kind <> 'REMINDER';
-- Each reminder is given once, however often the booking moves away and back.
create unique index mail_once_for_a_reminder on mail (booking_id, starts_at, reminder, reader_id)
  where kind = 'REMINDER';

create index mail_due on mail (next_attempt_at, id) where state = 'WAITING';
create index mail_in_hand on mail (claimed_at) where state = 'SENDING';
create index mail_by_state on mail (state, id);

-- No row: the reminder is wanted.
create table reminder_choice (
  person_id uuid not null references person (id),
  reminder text not null,
  wanted boolean not null,

  primary key (person_id, reminder),
  constraint reminder_choice_reminder check (reminder in ('DAY_BEFORE', 'HALF_HOUR_BEFORE'))
);

-- The address of a person's calendar feed holds a secret; what is stored does not give it away.
create table calendar_feed (
  person_id uuid primary key references person (id),
  secret_sha256 bytea not null unique,
  created_at timestamptz not null,

  constraint calendar_feed_secret check (length(secret_sha256) = 32)
);
