// Passing WebRTC signals on, beside PeerJS's server: messages, CPU time and delay with many pairs at once, and the memory of
// sockets that are only there.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { crowd } from './lib/crowd.mjs';
import { throughPeer, throughVisavis } from './lib/lines.mjs';
import { spread, table } from './lib/numbers.mjs';
import { cpuSeconds, startUntil, stop } from './lib/processes.mjs';
import { startVisavis } from './lib/visavis.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS_EACH = Number(process.env.SECONDS_EACH ?? 10);
const PAIRS = Number(process.env.PAIRS ?? 200);
const IDLE_SOCKETS = Number(process.env.IDLE_SOCKETS ?? 5000);
/** Each side of a pair; our own limit is 20. */
const PER_SECOND = 15;
const AT_ONCE = 50;
const TICK = 20;
const CANDIDATE = `candidate:842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag`;

async function startOurs(pairs) {
  const server = await startVisavis();
  const people = await crowd(server.database().url, pairs);
  return {
    name: 'Visavis',
    pid: server.pid,
    connect: (index) => throughVisavis(server.url, people[index]),
    stop: server.stop,
  };
}

async function startPeer() {
  const { child, found } = await startUntil(
    'node',
    ['server.js'],
    {
      cwd: new URL('signaling-peer', import.meta.url).pathname,
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    },
    (line) => (line.startsWith('{') ? JSON.parse(line) : undefined),
  );
  const url = `http://127.0.0.1:${found.port}`;
  return { name: 'peer (PeerJS)', pid: child.pid, connect: () => throughPeer(url), stop: () => stop(child) };
}

async function connect(side, pairs) {
  const lines = [];
  for (let first = 0; first < pairs; first += AT_ONCE) {
    const now = Math.min(AT_ONCE, pairs - first);
    lines.push(...(await Promise.all(Array.from({ length: now }, (_, index) => side.connect(first + index)))));
  }
  return lines.flat();
}

/** Everybody speaks at a steady pace, however late the answers are. */
async function talk(lines, seconds) {
  const delays = [];
  for (const line of lines)
    line.heard = (text) => delays.push(performance.now() - Number(text.slice(text.lastIndexOf(' '))));
  const start = performance.now();
  let said = 0;
  for (let due = 0; due < seconds * PER_SECOND * lines.length;) {
    const until = Math.min(seconds, (performance.now() - start) / 1000) * PER_SECOND * lines.length;
    for (; due < until; due++, said++) lines[due % lines.length].say(`${CANDIDATE} ${performance.now()}`);
    await pause(TICK);
  }
  for (let waited = 0; delays.length < said && waited < 10_000; waited += TICK) await pause(TICK);
  if (delays.length < said) throw new Error(`${said - delays.length} of ${said} messages did not arrive`);
  return { delays: delays.sort((a, b) => a - b), seconds: (performance.now() - start) / 1000 };
}

async function measure(side, lines) {
  const before = cpuSeconds(side.pid);
  const { delays, seconds } = await talk(lines, SECONDS_EACH);
  const at = (share) => delays[Math.floor(delays.length * share)];
  return {
    perSecond: delays.length / seconds,
    perCpuSecond: delays.length / (cpuSeconds(side.pid) - before),
    p50: at(0.5),
    p99: at(0.99),
  };
}

const residentKilobytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

/** What lives on Java's heap; a collection comes first. */
function heapKilobytes(pid) {
  const total = execFileSync('jcmd', [String(pid), 'GC.class_histogram'])
    .toString()
    .trimEnd()
    .split('\n')
    .at(-1);
  return Number(/Total\s+\d+\s+(\d+)/.exec(total)[1]) / 1024;
}

async function idle(side, pairs, kilobytes) {
  const warm = await connect(side, 50);
  for (const line of warm) line.close();
  await pause(30_000); // The seats are kept for a while.
  const before = kilobytes.map((of) => of(side.pid));
  const lines = await connect(side, pairs);
  await pause(5_000);
  const each = kilobytes.map((of, index) => (of(side.pid) - before[index]) / lines.length);
  for (const line of lines) line.close();
  return each;
}

const column = (results, pick, digits) => spread(results.map(pick), digits);
const row = ({ name, results }) => [
  name,
  column(results, (it) => it.perSecond),
  column(results, (it) => it.perCpuSecond),
  column(results, (it) => it.p50, 2),
  column(results, (it) => it.p99, 1),
];

async function talkInTurns() {
  const sides = [await startOurs(PAIRS), await startPeer()].map((side) => ({ ...side, results: [] }));
  try {
    for (const side of sides) {
      side.lines = await connect(side, PAIRS);
      await talk(side.lines, SECONDS_EACH);
      await talk(side.lines, SECONDS_EACH);
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of sides) side.results.push(await measure(side, side.lines));
    }
  } finally {
    for (const side of sides) side.lines?.forEach((line) => line.close());
    await Promise.all(sides.map((side) => side.stop()));
  }
  console.log(
    `${PAIRS} pairs, ${PER_SECOND} messages a second each way, ${ROUNDS} rounds of ${SECONDS_EACH} s in turn\n`,
  );
  console.log(table([['server', 'messages/s', 'messages per CPU s', 'p50 ms', 'p99 ms'], ...sides.map(row)]));
}

async function idleInTurns() {
  const pairs = IDLE_SOCKETS / 2;
  const ours = await startOurs(pairs + 50);
  const [resident, heap] = await idle(ours, pairs, [residentKilobytes, heapKilobytes]).finally(ours.stop);
  const peer = await startPeer();
  const [peerResident] = await idle(peer, pairs, [residentKilobytes]).finally(peer.stop);
  const text = (number) => number.toFixed(1);
  console.log(`\n${IDLE_SOCKETS} idle sockets\n`);
  console.log(
    table([
      ['server', 'resident kB/socket', 'live heap kB/socket'],
      ['Visavis', text(resident), text(heap)],
      ['peer (PeerJS)', text(peerResident), '–'],
    ]),
  );
}

await talkInTurns();
await idleInTurns();
