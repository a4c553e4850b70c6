import { Person } from '../../../bench/lib/visavis.mjs';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const LONELY = { email: 'lonely@visavis.example', name: 'Lena Lang', role: 'CLIENT', password: 'only-for-pictures' };

/** What is to be seen on the pages of the demo people: hours, bookings in every state, a session that runs. */
export async function furnish(url) {
  const [tutor, student, therapist, client, admin] = await Promise.all(
    ['tutor', 'student', 'therapist', 'client', 'admin'].map((name) => Person.signIn(url, `${name}@visavis.example`)),
  );
  await admin.send('/api/people', LONELY);
  const lonely = await Person.signIn(url, LONELY.email, LONELY.password);
  await put(tutor, '/api/availability', hours());
  const host = (await student.send('/api/hosts')).find(({ role }) => role === 'TUTOR');
  const request = await book(student, { host: 'tutor@visavis.example' }, 3, 'Trigonometry before the exam');
  const lesson = await book(tutor, { guest: 'student@visavis.example' }, 5, 'Fractions');
  const cancelled = await book(tutor, { guest: 'student@visavis.example' }, 6, 'Geometry');
  await tutor.send(`/api/bookings/${cancelled.id}/cancel`, { reason: 'A conference came up.' });
  const weekly = await bookWeeks(tutor);
  const running = await tutor.bookingNow('student@visavis.example');
  await hold(running.id, tutor, student);
  return {
    tutor,
    student,
    therapist,
    client,
    admin,
    lonely,
    ids: {
      host: host.id,
      guest: lesson.guest.id,
      request: request.id,
      lesson: lesson.id,
      cancelled: cancelled.id,
      weekly,
      running: running.id,
    },
  };
}

/** What people leave behind in a session. */
async function hold(booking, tutor, student) {
  await tutor.send('/api/video-sessions/start', { bookingId: booking });
  const messages = `/api/bookings/${booking}/messages`;
  await tutor.send(messages, { text: 'Page 12, please: https://example.org/fractions' }, { 'Idempotency-Key': '1' });
  await student.send(messages, { text: 'Found it!' }, { 'Idempotency-Key': '2' });
  const line = { kind: 'arrow', x: 300, y: 300, z: 1, colour: 'red', width: 5, w: 500, h: 200 };
  const words = { kind: 'text', x: 320, y: 220, z: 2, colour: 'ink', size: 64, text: 'one half of one half' };
  const changes = [line, words].map((drawn) => ({
    id: crypto.randomUUID(),
    act: 'put',
    page: 1,
    item: crypto.randomUUID(),
    drawn,
  }));
  await tutor.send(`/api/bookings/${booking}/board/changes`, { changes });
  const notes = `/api/bookings/${booking}/notes`;
  const { version } = await put(tutor, notes, { text: 'Knows the past tense\n[04:10] irregular verbs', version: 0 });
  await put(tutor, `${notes}/shared`, { version });
}

/** In the middle of the day, away from all else. */
async function bookWeeks(tutor) {
  const start = new Date(dayIn(12)).toISOString().slice(0, 11) + '12:00:00Z';
  const wish = {
    guest: 'student@visavis.example',
    startsAt: start,
    endsAt: start.replace('T12:00', 'T12:50'),
    title: 'Conversation',
    times: 4,
  };
  const { bookings } = await tutor.send('/api/series', wish);
  return bookings[1].id;
}

/** All of them, from now on. */
export async function speak(practice, language) {
  for (const person of Object.values(practice).filter((one) => one instanceof Person)) {
    const path = `/language?language=${language}&back=/login`;
    const answer = await fetch(person.url + path, { method: 'POST', headers: person.headers, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  }
}

/** So that there are mails in the language that is spoken now. */
export async function callOff({ tutor, ids }) {
  await tutor.send(`/api/bookings/${ids.weekly}/cancel`, { reason: 'A conference came up.' });
}

function dayIn(days) {
  return Date.now() + days * DAY;
}

function book(person, other, days, title) {
  const start = Math.floor(dayIn(days) / (60 * MINUTE)) * 60 * MINUTE;
  const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 50 * MINUTE).toISOString() };
  return person.send('/api/bookings', { ...other, ...times, title });
}

function hours() {
  return {
    weekly: WEEKDAYS.flatMap((day) => [
      { day, from: '08:00', to: '12:00' },
      { day, from: '14:00', to: '18:30' },
    ]),
    exceptions: [{ date: new Date(dayIn(9)).toISOString().slice(0, 10), hours: [] }],
    lengths: [30, 50],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    minimumNoticeMinutes: 120,
    furthestDays: 60,
    dailyCap: 6,
    confirmsAtOnce: false,
    changeNoticeMinutes: 1440,
  };
}

async function put(person, path, body) {
  const response = await fetch(person.url + path, {
    method: 'PUT',
    headers: person.headers,
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
