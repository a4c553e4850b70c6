-- What the people of an appointment write and hand to each other. Rows are only ever added.
create table chat_message (
  booking_id uuid not null references booking (id),
  -- 1, 2, 3 … without a gap: whoever has read up to one knows that nothing before it can still appear.
  number bigint not null,
  author_id uuid not null references person (id),
  sent_at timestamptz not null,
  -- The sender's own name for it, with which it can be sent again and is still there once.
  key text not null,
  -- Empty for a file.
  text text not null,
  file_id uuid unique,
  file_name text,
  file_kind text,
  file_bytes bigint,
  file_sha256 bytea,

  primary key (booking_id, number),
  unique (booking_id, author_id, key),
  constraint chat_message_number check (number > 0),
  constraint chat_message_key check (key ~ '^[!-~]{1,255}$'),
  constraint chat_message_text check (length(text) <= 4000),
  constraint chat_message_text_or_file check ((text = '') = (file_id is not null)),
  constraint chat_message_whole_file check (
    num_nulls(file_id, file_name, file_kind, file_bytes, file_sha256) in (0, 5)),
  constraint chat_message_file_name check (length(file_name) between 1 and 120 and file_name !~ '[/\\]'),
  constraint chat_message_file_bytes check (file_bytes > 0),
  constraint chat_message_file_sha256 check (length(file_sha256) = 32)
);

create function refuse_chat_message_change() returns trigger language plpgsql as $$
begin
  raise exception 'chat messages are append-only';
end
$$;

create trigger chat_message_append_only before update or delete or truncate on chat_message
  for each statement execute function refuse_chat_message_change();
