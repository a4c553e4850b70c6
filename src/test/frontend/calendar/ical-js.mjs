// Reads calendar files with ical.js, which Thunderbird uses: in comes a JSON array of their texts, out goes what it found
// in each. A file that it does not understand, or that lacks what every program needs, ends it with an error.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const files = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(files.map(read)));

function read(file) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  if (calendar.name !== 'vcalendar' || value(calendar, 'version') !== '2.0') throw new Error(`no calendar: ${file}`);
  return {
    method: calendar.getFirstPropertyValue('method') ?? '',
    events: calendar.getAllSubcomponents('vevent').map(event),
  };
}

function event(component) {
  return {
    uid: value(component, 'uid'),
    stamp: instant(component, 'dtstamp'),
    sequence: value(component, 'sequence'),
    status: value(component, 'status'),
    summary: value(component, 'summary'),
    start: instant(component, 'dtstart'),
    end: instant(component, 'dtend'),
    organizer: component.getFirstPropertyValue('organizer') ?? '',
    attendees: component.getAllProperties('attendee').map((attendee) => attendee.getFirstValue()),
  };
}

function value(component, name) {
  const properties = component.getAllProperties(name);
  if (properties.length !== 1) throw new Error(`${properties.length} × ${name} in ${component.toString()}`);
  return properties[0].getFirstValue();
}

/** In whole seconds; a zone that the file does not define would be a floating time. */
function instant(component, name) {
  const time = value(component, name);
  const named = component.getFirstProperty(name).getParameter('tzid') ?? 'UTC';
  if (time.zone === ICAL.Timezone.localTimezone || time.zone.tzid !== named) throw new Error(`${name} in no zone`);
  return new Date(time.toUnixTime() * 1000).toISOString();
}
