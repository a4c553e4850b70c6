-- E-mail addresses are stored in lower case, so that case never makes a second account.
create table person (
  id            uuid primary key,
  email         text not null unique,
  name          text not null,
  role          text not null,
  time_zone     text not null,
  -- Null until an invitation was accepted: nothing signs in to such an account.
  password_hash text,
  created_at    timestamptz not null,
  disabled_at   timestamptz,
  constraint person_email_is_lower_case check (email = lower(email) and length(email) between 3 and 254),
  constraint person_name_is_bounded check (name = btrim(name) and length(name) between 1 and 100),
  constraint person_role_is_known check (role in ('THERAPIST', 'TUTOR', 'CLIENT', 'STUDENT', 'ADMIN'))
);
