import './styles/index.css';
import { LivePage } from './live/live-page';
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
  if (timed.matches('[data-live]')) new LivePage(document, clock, follow).start();
}
