import './styles/index.css';
import { pageClock } from './time/server-clock';
import { openDialogsFrom } from './pages/dialogs';
import { keepInStep } from './pages/keep-in-step';
import { VisavisJoin } from './pages/visavis-join';
import './ui/visavis-icon';

openDialogsFrom(document);

const joins = [...document.querySelectorAll('visavis-join')].filter((join) => join instanceof VisavisJoin);
const [first] = joins;
if (first !== undefined) {
  const clock = pageClock(first.dataset['serverTime'] ?? '');
  for (const join of joins) join.follow(clock);
  keepInStep(clock, first.dataset['bookingId'] ?? '');
}
