import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

const AT_ONCE = 500;

/**
 * So many tutors, each with a student of their own, a booking that runs now, and a browser that is signed in. Written
 * straight into the database: signing thousands of people in would measure the hashing of passwords.
 */
export async function crowd(databaseUrl, pairs) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const made = Array.from({ length: pairs }, () => ({ booking: randomUUID(), host: somebody(), guest: somebody() }));
  try {
    for (let first = 0; first < pairs; first += AT_ONCE) await write(database, made.slice(first, first + AT_ONCE));
  } finally {
    await database.end();
  }
  return made;
}

const somebody = () => ({ id: randomUUID(), signIn: randomBytes(32).toString('base64url') });

async function write(database, pairs) {
  const people = pairs.flatMap(({ host, guest }) => [
    { ...host, role: 'TUTOR' },
    { ...guest, role: 'STUDENT' },
  ]);
  const columns = [people.map((it) => it.id), people.map((it) => it.role), people.map((it) => it.signIn)];
  await database.query(
    `insert into person (id, email, name, role, time_zone, created_at)
     select id, 'bench-' || id || '@visavis.example', 'Somebody', role, 'UTC', now()
       from unnest($1::uuid[], $2::text[]) as new (id, role)`,
    columns.slice(0, 2),
  );
  await database.query(
    `insert into spring_session
     select id::text, sign_in, ms, ms, 7200, ms + 7200000, id::text
       from unnest($1::uuid[], $2::text[]) as new (id, sign_in), (select (extract(epoch from now()) * 1000)::bigint as ms) as clock`,
    [columns[0], columns[2]],
  );
  await writeAttributes(database, columns);
  await database.query(
    `insert into booking (id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by, created_at)
     select id, host, guest, now() - interval '5 minutes', now() + interval '2 hours', 'Benchmark', 'CONFIRMED', 'HOST', now()
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as new (id, host, guest)`,
    [pairs.map((it) => it.booking), pairs.map((it) => it.host.id), pairs.map((it) => it.guest.id)],
  );
}

/** Values are serialized strings of Java: magic number, version, type 't', length, text. */
const writeAttributes = (database, [ids, roles]) =>
  database.query(
    `insert into spring_session_attributes
     select id::text, name, '\\xaced000574'::bytea || int2send(length(value)::int2) || convert_to(value, 'UTF8')
       from unnest($1::uuid[], $2::text[]) as new (id, role),
            lateral (values ('org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', id::text),
                            ('role', role),
                            ('signedInAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) as attribute (name, value)`,
    [ids, roles],
  );
