import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startUntil, stop } from './processes.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const PASSWORD = 'only-for-this-benchmark';

/** The server as `script/server` starts it, with its demo people, on a free port and in a folder of its own. */
export async function startVisavis(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'));
  const environment = {
    PATH: process.env.PATH,
    VISAVIS_DATA_DIR: folder,
    VISAVIS_PORT: '0',
    VISAVIS_DEMO_PASSWORD: PASSWORD,
    ...settings,
  };
  const flags = ['-XX:MaxRAMPercentage=50', '-XX:AOTCache=target/server/visavis.aot', '-Xlog:aot=off', '-Xlog:cds=off'];
  const { child, found } = await startUntil(
    'java',
    [...flags, '-jar', 'target/server/visavis.jar'],
    { cwd: ROOT, env: environment },
    (line) => /Visavis runs at (http:\S+)/.exec(line)?.[1],
  );
  return {
    pid: child.pid,
    url: found,
    folder,
    database: () => databaseIn(folder),
    async stop() {
      await stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL's own notes: process id in the first and port in the fourth line of postmaster.pid. */
function databaseIn(folder) {
  const lines = readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(folder, 'postgres/password'), 'utf8').trim();
  return { pid: Number(lines[0]), url: `postgres://postgres:${password}@127.0.0.1:${lines[3]}/postgres` };
}

/** A signed-in person: keeps its cookies and sends the CSRF token back. */
export class Person {
  #cookies = new Map();

  constructor(url) {
    this.url = url;
  }

  static async signIn(url, email, password = PASSWORD) {
    const person = new Person(url);
    await person.send('/login');
    await person.send('/api/login', { email, password });
    return person;
  }

  get headers() {
    return {
      Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'X-XSRF-TOKEN': this.#cookies.get('XSRF-TOKEN') ?? '',
      'Content-Type': 'application/json',
    };
  }

  get cookies() {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  async send(path, body, more = {}) {
    const request = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { ...this.headers, ...more };
    const response = await fetch(this.url + path, { ...request, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text;
  }

  /** A booking of this host with the guest that runs now. */
  async bookNow(guest) {
    const start = Date.now();
    const booking = {
      guest,
      title: 'Benchmark',
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 60 * 60 * 1000).toISOString(),
    };
    return this.send('/api/bookings', booking);
  }

  /** One that can be entered now; made when there is none. */
  async bookingNow(guest) {
    const { bookings } = { bookings: await this.send('/api/bookings') };
    const list = Array.isArray(bookings) ? bookings : bookings.bookings;
    return list.find((it) => it.admission.state === 'admitted') ?? this.bookNow(guest);
  }
}
