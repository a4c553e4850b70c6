-- When a host may be booked by guests. Minutes everywhere; times of day are those of the host's wall clock.
create table availability (
  host_id uuid primary key references person (id) on delete cascade,
  -- The lengths of session that guests choose from, the usual one first.
  lengths integer[] not null,
  buffer_before integer not null,
  buffer_after integer not null,
  minimum_notice integer not null,
  furthest_days integer not null,
  -- Null: as many sessions a day as fit.
  daily_cap integer,
  confirms_at_once boolean not null,
  -- Until how long before the start a guest may still move or cancel.
  change_notice integer not null,

  constraint availability_lengths check (cardinality(lengths) between 1 and 8 and 5 <= all (lengths) and 720 >= all (lengths)),
  constraint availability_buffers check (buffer_before between 0 and 240 and buffer_after between 0 and 240),
  constraint availability_notice check (minimum_notice between 0 and 86400),
  constraint availability_furthest check (furthest_days between 1 and 365),
  constraint availability_cap check (daily_cap between 1 and 50),
  constraint availability_change_notice check (change_notice between 0 and 43200)
);

create table weekly_hours (
  host_id uuid not null references availability (host_id) on delete cascade,
  day text not null,
  from_minute integer not null,
  to_minute integer not null,

  constraint weekly_hours_day check (day in
    ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  constraint weekly_hours_within_the_day check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
  constraint weekly_hours_once exclude using gist
    (host_id with =, day with =, int4range(from_minute, to_minute) with &&)
);

-- Replaces the weekly hours on one date. A day off is a row without times, and the only one of its date.
create table dated_hours (
  host_id uuid not null references availability (host_id) on delete cascade,
  date date not null,
  from_minute integer,
  to_minute integer,

  constraint dated_hours_within_the_day check
    ((from_minute is null and to_minute is null)
      or (from_minute is not null and to_minute is not null
        and 0 <= from_minute and from_minute < to_minute and to_minute <= 1440)),
  constraint dated_hours_once exclude using gist
    (host_id with =, date with =, int4range(coalesce(from_minute, 0), coalesce(to_minute, 1440)) with &&)
);
