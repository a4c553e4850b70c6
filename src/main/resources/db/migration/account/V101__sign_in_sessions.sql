-- The tables of Spring Session JDBC (its schema-postgresql.sql), with room for 256-bit session ids.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            text not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text
);

create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
