-- What the people of an appointment draw together. Rows are only ever added: what is there now is the last row of each thing.
create table board_change (
  booking_id uuid not null references booking (id),
  -- 1, 2, 3 … without a gap: whoever has read up to one knows that nothing before it can still appear.
  number bigint not null,
  author_id uuid not null references person (id),
  made_at timestamptz not null,
  -- The author's own name for it, with which it can be sent again and is still there once.
  change_id uuid not null,
  kind text not null,
  page integer not null,
  item_id uuid,
  -- JSON, for the pages only.
  drawn text,

  primary key (booking_id, number),
  unique (booking_id, author_id, change_id),
  constraint board_change_number check (number > 0),
  constraint board_change_kind check (kind in ('PUT', 'REMOVE', 'ADD_PAGE', 'SHOW', 'HIDE')),
  constraint board_change_page check (page between 1 and 20),
  constraint board_change_item check ((kind in ('PUT', 'REMOVE')) = (item_id is not null)),
  constraint board_change_drawn check ((kind = 'PUT') = (drawn is not null)),
  constraint board_change_drawn_size check (length(drawn) between 2 and 12000)
);

create index board_change_item on board_change (booking_id, item_id, number) where item_id is not null;

-- Pictures on a board. As small as pages make them, and gone through the database so that they are there on every server at once.
create table board_image (
  booking_id uuid not null references booking (id),
  id uuid not null,
  author_id uuid not null references person (id),
  added_at timestamptz not null,
  kind text not null,
  content bytea not null,

  primary key (booking_id, id),
  constraint board_image_kind check (kind in ('PNG', 'JPEG', 'WEBP')),
  constraint board_image_size check (octet_length(content) between 1 and 1048576)
);

create function refuse_board_change() returns trigger language plpgsql as $$
begin
  raise exception 'a board is append-only';
end
$$;

create trigger board_change_append_only before update or delete or truncate on board_change
  for each statement execute function refuse_board_change();

create trigger board_image_append_only before update or delete or truncate on board_image
  for each statement execute function refuse_board_change();
