// Slots of a month and the dashboards, as the number of bookings in the database grows.
import { CrowdedCalendar } from './lib/crowded-calendar.mjs';
import { median, table } from './lib/numbers.mjs';
import { cpuSecondsOfFamily } from './lib/processes.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const SIZES = (process.env.SIZES ?? '100,1000,10000,100000,1000000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const REQUESTS = Number(process.env.REQUESTS ?? 60);
const WARM_UP_REQUESTS = Number(process.env.WARM_UP_REQUESTS ?? 1_500);
const DAY = 24 * 60 * 60 * 1000;

async function measured(server) {
  const [student, tutor, admin] = await Promise.all(
    ['student', 'tutor', 'admin'].map((name) => Person.signIn(server.url, `${name}@visavis.example`)),
  );
  const host = (await student.send('/api/hosts')).find((it) => it.role === 'TUTOR');
  const date = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const month = `/api/hosts/${host.id}/slots?from=${date(0)}&to=${date(30)}`;
  return [
    { name: 'slots of a month', person: student, path: month },
    { name: 'bookings of the host, JSON', person: tutor, path: '/api/bookings' },
    { name: 'dashboard of the host', person: tutor, path: '/tutor/bookings' },
    { name: 'dashboard of the guest', person: student, path: '/student/sessions' },
    { name: 'dashboard of the administrator', person: admin, path: '/admin' },
  ].map((page) => ({ ...page, bySize: [] }));
}

async function times(page, count) {
  const milliseconds = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await page.person.send(page.path);
    milliseconds.push(performance.now() - start);
  }
  return milliseconds;
}

/**
 * The quietest of several rounds: sizes cannot take turns, so that what else the machine does would count for one of them. What
 * makes a page slow makes every round slow.
 */
async function measure(pages, database) {
  const rounds = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, page] of pages.entries()) {
      const before = cpuSecondsOfFamily(database.pid);
      const middle = median(await times(page, REQUESTS));
      rounds[i].push({ middle, cpu: ((cpuSecondsOfFamily(database.pid) - before) / REQUESTS) * 1000 });
    }
  }
  pages.forEach((page, i) => {
    page.bySize.push({
      ms: Math.min(...rounds[i].map((it) => it.middle)),
      cpu: Math.min(...rounds[i].map((it) => it.cpu)),
    });
  });
}

async function slotsOf(page) {
  const answer = await page.person.send(page.path);
  return answer.days.reduce((sum, day) => sum + day.slots.length, 0);
}

const growth = (numbers) => (Math.max(...numbers) / Math.min(...numbers)).toFixed(2);
const row = ({ name, bySize }) => [
  name,
  ...bySize.map((it) => `${it.ms.toFixed(1)} (${it.cpu.toFixed(1)})`),
  growth(bySize.map((it) => it.ms)),
];

const server = await startVisavis();
const database = server.database();
const calendar = await CrowdedCalendar.open(database.url);
const perSecond = [];
try {
  await calendar.prepare();
  const pages = await measured(server);
  await calendar.growTo(SIZES[0]);
  for (const page of pages) await times(page, WARM_UP_REQUESTS);
  for (const size of SIZES) {
    await calendar.growTo(size);
    for (const page of pages) await times(page, REQUESTS);
    await measure(pages, database);
    perSecond.push(((await slotsOf(pages[0])) / pages[0].bySize.at(-1).ms) * 1000);
  }
  console.log(
    `One request after the other; median of ${REQUESTS} in the quietest of ${ROUNDS} rounds: ms (of PostgreSQL's CPU)\n`,
  );
  console.log(
    table([
      ['bookings in the database', ...SIZES.map((size) => size.toLocaleString('en')), 'highest / lowest'],
      ...pages.map(row),
      ['slots/s', ...perSecond.map((it) => it.toFixed(0)), growth(perSecond)],
    ]),
  );
} finally {
  await calendar.close();
  await server.stop();
}
