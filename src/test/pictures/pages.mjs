const nobody = { cookies: [] };

/** Every page of the server: its name, who looks, the path, and what is pressed or written there before the picture. */
export function pagesOf({ tutor, student, therapist, client, admin, lonely, ids }) {
  const lesson = `/bookings/${ids.lesson}`;
  const running = `/bookings/${ids.running}`;
  return [
    ['sign-in', nobody, '/login'],
    ['sign-in-failed', nobody, '/login', signInWrongly],
    ['invitation', nobody, '/invitation'],
    ['invitation-failed', nobody, '/invitation', inviteWrongly],
    ['tutor-bookings', tutor, '/tutor/bookings'],
    ['tutor-bookings-requests', tutor, '/tutor/bookings?show=requests'],
    ['tutor-bookings-past', tutor, '/tutor/bookings?show=past'],
    ['tutor-bookings-cancelled', tutor, '/tutor/bookings?show=cancelled'],
    ['tutor-bookings-nothing-found', tutor, '/tutor/bookings?q=nothing'],
    ['tutor-bookings-decline', tutor, '/tutor/bookings?show=requests', press('[data-opens^=decline]')],
    ['tutor-week', tutor, '/week'],
    ['tutor-availability', tutor, '/availability'],
    ['tutor-new', tutor, '/bookings/new'],
    ['tutor-new-refused', tutor, '/bookings/new', bookInThePast],
    ['tutor-series', tutor, '/bookings/new', planWeeks],
    ['tutor-booking', tutor, lesson],
    ['tutor-booking-cancel', tutor, lesson, press('[data-opens^=cancel]')],
    ['tutor-booking-of-series', tutor, `/bookings/${ids.weekly}`],
    ['tutor-request', tutor, `/bookings/${ids.request}`],
    ['tutor-move', tutor, `${lesson}/move`],
    ['tutor-record', tutor, `${running}/record`],
    ['tutor-chat', tutor, `${running}/chat`],
    ['tutor-board', tutor, `${running}/board`, (page) => page.waitForSelector('.board-paper canvas')],
    ['tutor-notes', tutor, `${running}/notes`],
    ['tutor-guest', tutor, `/guests/${ids.guest}`],
    ['tutor-room', tutor, '/account/room'],
    ['tutor-notifications', tutor, '/account/notifications'],
    ['tutor-lobby', tutor, `/session/${ids.running}`, seeOneself],
    ['student-sessions', student, '/student/sessions'],
    ['student-book', student, '/book'],
    ['student-book-host', student, `/book/${ids.host}`],
    ['student-book-time', student, `/book/${ids.host}`, press('.day.free')],
    ['student-book-held', student, `/book/${ids.host}`, holdATime],
    ['student-booking', student, lesson],
    ['student-booking-cancelled', student, `/bookings/${ids.cancelled}`],
    ['student-move', student, `${lesson}/move`],
    ['student-chat-empty', student, `${lesson}/chat`],
    ['student-notes', student, `${running}/notes`],
    ['student-lobby', student, `/session/${ids.running}`, seeOneself],
    ['student-lobby-early', student, `/session/${ids.lesson}`, seeOneself],
    ['student-check', student, '/check', seeOneself],
    ['student-check-done', student, '/check', testConnection],
    ['student-check-failed', student, '/check', testWithoutServer],
    ['student-not-found', student, '/nowhere'],
    ['student-forbidden', student, '/admin/outbox'],
    ['client-nothing-yet', lonely, '/client/sessions'],
    ['therapist-appointments', therapist, '/therapist/appointments'],
    ['client-sessions', client, '/client/sessions'],
    ['admin', admin, '/admin'],
    ['admin-outbox', admin, '/admin/outbox'],
    ['admin-mail', admin, '/admin/outbox', follow('.appointment a')],
  ].map(([name, person, path, doing]) => ({ name, cookies: person.cookies, path, doing }));
}

/** Presses one after the other, each as soon as it is there. */
export function press(...selectors) {
  return async (page) => {
    for (const selector of selectors) {
      await page.locator(selector).setTimeout(10_000).click();
    }
  };
}

async function seeOneself(page) {
  await page.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
}

/** What was held for the first picture is still held for the next one. */
async function holdATime(page) {
  await page.waitForSelector('.day.free, .step-clock');
  if ((await page.$('.step-clock')) === null) await press('.day.free', '.slot')(page);
  await page.waitForSelector('.step-clock');
}

function follow(selector) {
  return (page) => andWait(page, () => press(selector)(page));
}

async function andWait(page, doing) {
  await Promise.all([page.waitForNavigation(), doing()]);
}

async function signInWrongly(page) {
  await page.type('#email', 'nobody@example.org');
  await page.type('#password', 'not this one');
  await follow('form[action="/login"] button')(page);
}

async function inviteWrongly(page) {
  await page.type('#code', 'not-a-code');
  await page.type('#password', 'long enough for anybody');
  await follow('form[action="/invitation"] button')(page);
}

async function bookInThePast(page) {
  await fill(page, { with: 'student@visavis.example', date: '2020-02-03', time: '10:00' });
  await follow('form.booking button.primary')(page);
}

async function planWeeks(page) {
  const next = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await fill(page, { with: 'student@visavis.example', date: next, time: '10:00' });
  await press('input[name=repeat][value=times]')(page);
  await fill(page, { times: '6' });
  await follow('form.booking button.primary')(page);
}

function fill(page, values) {
  return page.evaluate((all) => {
    for (const [id, value] of Object.entries(all)) document.getElementById(id).value = value;
  }, values);
}

async function testConnection(page) {
  await press('[data-test]')(page);
  await page.waitForSelector('[data-verdict]', { timeout: 60_000 });
  await press('visavis-connection-test summary')(page);
}

async function testWithoutServer(page) {
  await page.waitForSelector('[data-test]');
  await page.setOfflineMode(true);
  await press('[data-test]')(page);
  await page.waitForSelector('[data-verdict]', { timeout: 60_000 });
  await page.setOfflineMode(false);
}
