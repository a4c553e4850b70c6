import './styles/index.css';
import { LivePage } from './live/live-page';
import { readSetup } from './booking/set-up';
import { VisavisBooking } from './booking/visavis-booking';
import { VisavisMove } from './booking/visavis-move';
import { openDialogsFrom } from './pages/dialogs';
import { VisavisJoin } from './pages/visavis-join';
import { pageClock } from './time/server-clock';
import './ui/visavis-icon';

openDialogsFrom(document);

const timed = document.querySelector<HTMLElement>('[data-server-time]');
if (timed !== null) {
  const clock = pageClock(timed.dataset['serverTime'] ?? '');
  const follow = (): void => {
    for (const join of document.querySelectorAll('visavis-join')) if (join instanceof VisavisJoin) join.follow(clock);
  };
  follow();
  if (timed instanceof VisavisBooking) {
    const { dashboard = '/', atOnce } = timed.dataset;
    const confirmsAtOnce = atOnce === 'true';
    timed.setUp({ ...readSetup(timed.dataset), clock, dashboard, confirmsAtOnce, store: sessionStorage });
  }
  if (timed instanceof VisavisMove) {
    const { booking = '', repeats } = timed.dataset;
    const go = (path: string): void => location.assign(path);
    timed.setUp({ ...readSetup(timed.dataset), clock, booking, repeats: repeats === 'true', go });
  }
  if (timed.matches('[data-live]')) new LivePage(document, clock, follow).start();
}
