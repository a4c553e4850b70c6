-- Lets somebody without a password choose one, once.
create table invitation (
  -- SHA-256 of the code; the code itself is known only to who was invited. It has 256 random bits: nothing to guess.
  code_hash  bytea primary key,
  person_id  uuid not null references person (id) on delete cascade,
  expires_at timestamptz not null,
  constraint invitation_holds_a_hash check (length(code_hash) = 32)
);

create index invitation_person_id on invitation (person_id);
