-- Requests that made something and may come again (header Idempotency-Key), with their answers. Nothing stays longer than a day.
create table keyed_request (
  person_id uuid not null references person (id) on delete cascade,
  -- SHA-256. The key itself is known only to the client, so that the fingerprint tells nothing about the body.
  key_hash bytea not null,
  -- HMAC-SHA-256 of path and body under the key.
  fingerprint bytea not null,
  -- Which attempt may write the answer down.
  attempt uuid not null unique,
  begun_at timestamptz not null,
  -- Null while the first attempt is under way.
  status integer,
  content_type text,
  location text,
  body bytea,

  primary key (person_id, key_hash),
  constraint keyed_request_hashes check (length(key_hash) = 32 and length(fingerprint) = 32),
  constraint keyed_request_answer check (num_nulls(status, body) in (0, 2)),
  constraint keyed_request_failures_are_not_kept check (status between 200 and 499)
);

create index keyed_request_by_begin on keyed_request (begun_at);
