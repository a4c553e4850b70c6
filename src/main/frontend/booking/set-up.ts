import type { HttpPorts } from '../http/exchange';
import { ScheduleServer } from '../schedule/schedule-server';
import type { PickerSetup } from './slot-picker';

export const pagePorts: HttpPorts = {
  fetch: (...request) => fetch(...request),
  cookies: () => document.cookie,
};

/** What the server wrote onto an element that lets somebody choose a time. */
export function readSetup(data: DOMStringMap): Omit<PickerSetup, 'now' | 'learnTime'> {
  const word = (name: string): string => data[name] ?? '';
  return {
    server: new ScheduleServer(pagePorts),
    host: word('host'),
    hostName: word('hostName'),
    zones: { viewer: word('zone'), host: word('hostZone') },
    lengths: word('lengths').split(',').map(Number),
    bounds: { first: word('first'), last: word('last') },
    ...(data['booking'] ? { booking: data['booking'] } : {}),
  };
}
