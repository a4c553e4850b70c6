// The token endpoint beside token-peer/: requests per second, and CPU time of the server for each request.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { spread, table } from './lib/numbers.mjs';
import { cpuSeconds, cpuSecondsOfFamily, startUntil, stop } from './lib/processes.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS_EACH = Number(process.env.SECONDS_EACH ?? 10);
const WARM_UP_REQUESTS = Number(process.env.WARM_UP_REQUESTS ?? 100_000);
const CONNECTIONS = 32;
const here = (path) => new URL(path, import.meta.url).pathname;

async function startOurs() {
  const credential = () => randomBytes(16).toString('hex');
  const server = await startVisavis({ AGORA_APP_ID: credential(), AGORA_APP_CERTIFICATE: credential() });
  const tutor = await Person.signIn(server.url, 'tutor@visavis.example');
  const booking = await tutor.bookingNow('student@visavis.example');
  return { name: 'Visavis', server, pid: server.pid, url: server.url, headers: tutor.headers, bookingId: booking.id };
}

async function startPeer(databaseUrl) {
  const { child, found } = await startUntil(
    'node',
    ['server.js'],
    {
      cwd: here('token-peer'),
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', DATABASE_URL: databaseUrl },
    },
    (line) => (line.startsWith('{') ? JSON.parse(line) : undefined),
  );
  const headers = { Cookie: found.cookie, 'Content-Type': 'application/json' };
  const url = `http://127.0.0.1:${found.port}`;
  return { name: 'express + agora-token + pg', child, pid: child.pid, url, headers, bookingId: found.bookingId };
}

/** One answer by hand first: it must be a token, or the numbers would be of something else. */
async function check(side) {
  const response = await fetch(`${side.url}/api/agora/token`, {
    method: 'POST',
    headers: side.headers,
    body: body(side),
  });
  const answer = await response.json();
  if (!answer.token?.startsWith('007')) throw new Error(`${side.name}: ${response.status} ${JSON.stringify(answer)}`);
}

const body = (side) => JSON.stringify({ bookingId: side.bookingId });

async function load(side, seconds) {
  const headers = Object.entries(side.headers).map(([name, value]) => `${name}: ${value}`);
  const { stdout } = await promisify(execFile)(
    'wrk',
    [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '20s',
      '-s',
      here('lib/post.lua'),
      `${side.url}/api/agora/token`,
    ],
    { env: { PATH: process.env.PATH, BODY: body(side), HEADERS: `${headers.join('\n')}\n` } },
  );
  const counted = JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')));
  if (counted.wrong > 0) throw new Error(`${side.name}: ${counted.wrong} of ${counted.requests} went wrong`);
  return counted;
}

/** By requests and not by time: on a busy machine a virtual machine is still compiling after a minute. */
async function warmUp(side) {
  for (let sent = 0; sent < WARM_UP_REQUESTS;) sent += (await load(side, SECONDS_EACH)).requests;
}

async function measure(side, database) {
  const before = [cpuSeconds(side.pid), cpuSecondsOfFamily(database.pid)];
  const counted = await load(side, SECONDS_EACH);
  const micros = (now, then) => ((now - then) / counted.requests) * 1e6;
  return {
    perSecond: counted.requests / counted.seconds,
    cpu: micros(cpuSeconds(side.pid), before[0]),
    databaseCpu: micros(cpuSecondsOfFamily(database.pid), before[1]),
    p50: counted.p50,
    p99: counted.p99,
  };
}

const row = ({ name, results }) => [
  name,
  spread(results.map((it) => it.cpu)),
  spread(results.map((it) => it.databaseCpu)),
  spread(results.map((it) => it.perSecond)),
  spread(
    results.map((it) => it.p50),
    1,
  ),
  spread(
    results.map((it) => it.p99),
    1,
  ),
];

const ours = await startOurs();
const database = ours.server.database();
const peer = await startPeer(database.url);
const sides = [ours, peer].map((side) => ({ ...side, results: [] }));
try {
  for (const side of sides) {
    await check(side);
    await warmUp(side);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of sides) side.results.push(await measure(side, database));
  }
} finally {
  await stop(peer.child);
  await ours.server.stop();
}
console.log(
  `${ROUNDS} rounds of ${SECONDS_EACH} s each in turn, ${CONNECTIONS} connections; median (lowest to highest)\n`,
);
console.log(
  table([['server', 'CPU µs/request', 'of PostgreSQL µs', 'requests/s', 'p50 ms', 'p99 ms'], ...sides.map(row)]),
);
