import { Person } from '../../../bench/lib/visavis.mjs';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** What is to be seen on the pages of the demo people: hours, bookings in every state, a session that runs. */
export async function furnish(url) {
  const [tutor, student, therapist, client, admin] = await Promise.all(
    ['tutor', 'student', 'therapist', 'client', 'admin'].map((name) => Person.signIn(url, `${name}@visavis.example`)),
  );
  await put(tutor, '/api/availability', hours());
  const host = (await student.send('/api/hosts')).find(({ role }) => role === 'TUTOR');
  const request = await book(student, { host: 'tutor@visavis.example' }, 3, 'Trigonometry before the exam');
  const lesson = await book(tutor, { guest: 'student@visavis.example' }, 5, 'Fractions');
  const cancelled = await book(tutor, { guest: 'student@visavis.example' }, 6, 'Geometry');
  await tutor.send(`/api/bookings/${cancelled.id}/cancel`, { reason: 'A conference came up.' });
  const running = await tutor.bookingNow('student@visavis.example');
  await tutor.send('/api/video-sessions/start', { bookingId: running.id });
  const guest = lesson.guest?.id ?? lesson.guestId;
  return {
    tutor,
    student,
    therapist,
    client,
    admin,
    ids: { host: host?.id, guest, request: request.id, lesson: lesson.id, running: running.id },
  };
}

function book(person, other, days, title) {
  const start = Math.floor((Date.now() + days * DAY) / (60 * MINUTE)) * 60 * MINUTE;
  const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 50 * MINUTE).toISOString() };
  return person.send('/api/bookings', { ...other, ...times, title });
}

function hours() {
  return {
    weekly: WEEKDAYS.flatMap((day) => [
      { day, from: '08:00', to: '12:00' },
      { day, from: '14:00', to: '18:30' },
    ]),
    exceptions: [{ date: new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10), hours: [] }],
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
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}
