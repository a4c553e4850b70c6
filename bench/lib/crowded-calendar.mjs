// Fills the database with bookings, straight and without the rules for them: years of a house with a thousand hosts.
import pg from 'pg';

const HOSTS = 1_000;
const GUESTS_OF_EACH = 4;
const OWN_AT_MOST = 10_000;
const CHUNK = 100_000;
const TUTOR = "(select id from person where email = 'tutor@visavis.example')";

export class CrowdedCalendar {
  static async open(url) {
    const client = new pg.Client(url);
    await client.connect();
    return new CrowdedCalendar(client);
  }

  constructor(client) {
    this.client = client;
    this.filled = 0;
  }

  /** The other people, and the hours of the demo's tutor with a month ahead that is neither empty nor full. */
  async prepare() {
    await this.client.query(`
      insert into person (id, email, name, role, time_zone, created_at)
      select gen_random_uuid(), 'host' || n || '@bench.example', 'Host ' || n, 'TUTOR', 'Europe/Berlin', now()
      from generate_series(0, ${HOSTS - 1}) n
      union all
      select gen_random_uuid(), 'guest' || n || '@bench.example', 'Guest ' || n, 'STUDENT', 'Europe/Berlin', now()
      from generate_series(0, ${HOSTS * GUESTS_OF_EACH - 1}) n`);
    await this.client.query(`delete from availability where host_id = ${TUTOR}`);
    await this.client.query(`
      insert into availability values (${TUTOR}, '{50}', 0, 10, 60, 60, 8, false, 1440)`);
    await this.client.query(`
      insert into weekly_hours
      select ${TUTOR}, day, 8 * 60, 18 * 60
      from unnest('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}'::text[]) day`);
    await this.client.query(`
      insert into booking (id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by, created_at)
      select gen_random_uuid(), ${TUTOR}, guest.id, start, start + interval '50 minutes', 'Session', 'CONFIRMED', 'HOST', now()
      from generate_series(3, 22) n
      join person guest on guest.email = 'guest' || n || '@bench.example',
      lateral (select date_trunc('day', now()) + n * interval '1 day' + interval '11 hours' start) at`);
  }

  /**
   * The first ten thousand are the tutor's own past. Of the others' every fiftieth is still to come; a guest has one host, so
   * that nobody is in two places.
   */
  async growTo(size) {
    while (this.filled < size) {
      const last = Math.min(size, this.filled + CHUNK);
      await this.#add(this.filled + 1, last);
      this.filled = last;
    }
    await this.client.query('vacuum (analyze)');
    // Or it would come while something is measured.
    await this.client.query('checkpoint');
  }

  #add(first, last) {
    return this.client.query(
      `
      insert into booking (id, host_id, guest_id, starts_at, ends_at, title, status, proposed_by, created_at, absent)
      select gen_random_uuid(), case when own then ${TUTOR} else host.id end, guest.id, start, start + interval '50 minutes',
             'Session', status, 'HOST', now(), case status when 'NO_SHOW' then 'GUEST' end
      from (select n, n <= ${OWN_AT_MOST} own, n % ${HOSTS} host, n / ${HOSTS} place from generate_series($1::int, $2::int) n) numbered
      join person host on host.email = 'host' || host || '@bench.example'
      join person guest on guest.email = 'guest' || host * ${GUESTS_OF_EACH} + place % ${GUESTS_OF_EACH} || '@bench.example',
      lateral (select case when own then now() - n * interval '1 hour' - interval '2 days'
                           when place % 50 = 0 then now() + place * interval '1 hour'
                           else now() - place * interval '1 hour' end start) at,
      lateral (select case when start > now() then 'CONFIRMED'
                           when n % 20 = 0 then 'NO_SHOW'
                           when n % 20 = 1 then 'CANCELLED'
                           else 'COMPLETED' end status) told`,
      [first, last],
    );
  }

  close() {
    return this.client.end();
  }
}
