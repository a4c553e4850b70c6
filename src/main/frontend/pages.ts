import './errors/begin';
import './styles/index.css';
import { LivePage } from './live/live-page';
import { AvailabilityServer } from './availability/availability-server';
import { VisavisAvailability } from './availability/visavis-availability';
import { pagePorts, readSetup } from './booking/set-up';
import { VisavisBooking } from './booking/visavis-booking';
import { VisavisMove } from './booking/visavis-move';
import './board/visavis-kept-board';
import { forgiving } from './storage/key-value-store';
import './door/visavis-door';
import './notes/visavis-kept-notes';
import { openDialogsFrom } from './pages/dialogs';
import { VisavisJoin } from './pages/visavis-join';
import { pageClock } from './time/server-clock';
import './ui/visavis-icon';
import { VisavisWeek } from './week/visavis-week';

openDialogsFrom(document);

const availability = document.querySelector('visavis-availability');
if (availability instanceof VisavisAvailability) {
  availability.setUp(new AvailabilityServer(pagePorts), availability.dataset['today'] ?? '');
}

const timed = document.querySelector<HTMLElement>('[data-server-time]');
if (timed !== null) {
  const clock = pageClock(timed.dataset['serverTime'] ?? '');
  const follow = (): void => {
    for (const element of document.querySelectorAll('visavis-join, visavis-week')) {
      if (element instanceof VisavisJoin || element instanceof VisavisWeek) element.follow(clock);
    }
  };
  follow();
  if (timed instanceof VisavisBooking) {
    const { dashboard = '/', atOnce } = timed.dataset;
    const confirmsAtOnce = atOnce === 'true';
    const store = forgiving(() => sessionStorage);
    timed.setUp({ ...readSetup(timed.dataset), clock, dashboard, confirmsAtOnce, store });
  }
  if (timed instanceof VisavisMove) {
    const { booking = '', repeats } = timed.dataset;
    const go = (path: string): void => location.assign(path);
    timed.setUp({ ...readSetup(timed.dataset), clock, booking, repeats: repeats === 'true', go });
  }
  if (document.querySelector('[data-live]') !== null) new LivePage(document, clock, follow).start();
}
