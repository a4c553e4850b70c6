-- What a host writes down about an appointment. Nobody else reads it.
create table note (
  booking_id uuid primary key references booking (id),
  -- Counts up with every save: who saves says which one they had before them.
  version bigint not null,
  text text not null,
  saved_at timestamptz not null,

  constraint note_version_number check (version > 0),
  constraint note_text check (length(text) <= 15000)
);

-- Some of the earlier texts, to look back at.
create table note_version (
  booking_id uuid not null references note (booking_id),
  version bigint not null,
  text text not null,
  saved_at timestamptz not null,
  kept_at timestamptz not null,

  primary key (booking_id, version)
);

-- What the guest was given to read: a copy, so that nothing written later is shown by itself.
create table shared_note (
  booking_id uuid primary key references note (booking_id),
  version bigint not null,
  text text not null,
  shared_at timestamptz not null,

  constraint shared_note_text check (text ~ '\S')
);
