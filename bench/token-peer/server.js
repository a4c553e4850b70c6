// The baseline of the token benchmark; see README.md.
import { randomBytes, randomUUID } from 'node:crypto';
import agora from 'agora-token';
import express from 'express';
import pg from 'pg';

const APP_ID = randomBytes(16).toString('hex');
const CERTIFICATE = randomBytes(16).toString('hex');
const LIFE_SECONDS = 3600;
const CONNECTIONS = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONNECTIONS });
const app = express().disable('x-powered-by').use(express.json());

async function createTables() {
  await database.query(`
    create schema if not exists token_peer;
    create table if not exists token_peer.sign_in (id text primary key, person uuid not null);
    create table if not exists token_peer.booking (
      id uuid primary key, host uuid not null, guest uuid not null, status text not null, channel text not null)`);
}

/** One signed-in person with one confirmed booking, told to whoever started this process. */
async function createBooking() {
  const [signIn, person, booking] = [randomBytes(32).toString('base64url'), randomUUID(), randomUUID()];
  await database.query('insert into token_peer.sign_in values ($1, $2)', [signIn, person]);
  await database.query("insert into token_peer.booking values ($1, $2, $3, 'CONFIRMED', $4)", [
    booking,
    person,
    randomUUID(),
    randomBytes(16).toString('hex'),
  ]);
  return { cookie: `session=${signIn}`, bookingId: booking };
}

async function person(request) {
  const id = /(?:^|; )session=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  if (!id) return undefined;
  const found = await database.query('select person from token_peer.sign_in where id = $1', [id]);
  return found.rows[0]?.person;
}

async function bookingOf(who, id) {
  if (!UUID.test(id ?? '')) return undefined;
  const found = await database.query(
    'select status, channel from token_peer.booking where id = $1 and $2 in (host, guest)',
    [id, who],
  );
  return found.rows[0];
}

function token(channel, uid) {
  return agora.RtcTokenBuilder.buildTokenWithUid(
    APP_ID,
    CERTIFICATE,
    channel,
    uid,
    agora.RtcRole.PUBLISHER,
    LIFE_SECONDS,
    LIFE_SECONDS,
  );
}

app.post('/api/agora/token', async (request, response) => {
  const who = await person(request);
  if (!who) return response.status(401).json({ code: 'not-signed-in' });
  const booking = await bookingOf(who, request.body?.bookingId);
  if (!booking) return response.status(404).json({ code: 'not-found' });
  if (booking.status !== 'CONFIRMED') return response.status(409).json({ code: 'not-open' });
  const uid = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
  const expiresAt = new Date(Date.now() + LIFE_SECONDS * 1000).toISOString();
  return response
    .set('Cache-Control', 'no-store')
    .json({ token: token(booking.channel, uid), channelName: booking.channel, uid, appId: APP_ID, expiresAt });
});

await createTables();
const booking = await createBooking();
const server = app.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ port: server.address().port, ...booking }));
});

process.on('SIGTERM', () => {
  server.close();
  void database.end();
});
