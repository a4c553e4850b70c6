-- Weekly bookings that were made together. Their wall time stays in this zone, whatever its clocks do.
create table booking_series (
  id uuid primary key,
  zone text not null,
  every_weeks integer not null,
  created_by uuid not null references person (id),
  created_at timestamptz not null,

  constraint booking_series_every check (every_weeks between 1 and 52)
);

alter table booking
  add column series_id uuid references booking_series (id),
  -- Which one of the series it is, counted from 0.
  add column series_place integer,
  -- What the clock on the wall should show at its start. It may not: that hour can be left out.
  add column series_wall timestamp,
  -- Somebody gave this one a time of its own, which it keeps when the others move.
  add column series_own_time boolean not null default false;
alter table booking
  add constraint booking_in_series check (
    (series_id is null) = (series_place is null) and (series_id is null) = (series_wall is null)
    and (series_id is not null or not series_own_time)),
  add constraint booking_series_place check (series_place between 0 and 103),
  add constraint booking_once_in_series unique (series_id, series_place);
