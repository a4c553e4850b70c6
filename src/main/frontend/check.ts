import { browserDevices } from './devices/browser-devices';
import { forgiving } from './storage/key-value-store';
import { DeviceCheck } from './devices/device-check';
import { DeviceDesk } from './devices/device-desk';
import { soundContext } from './devices/sound-context';
import { takeSample } from './devices/sound-sample';
import { playTestSound } from './devices/test-sound';
import './styles/index.css';
import './styles/session.css';
import { realTimers as timers } from './time/timers';
import { VisavisCheck } from './ui/visavis-check';

const element = document.querySelector('visavis-check');
if (element instanceof VisavisCheck) void begin(element);

async function begin(element: VisavisCheck): Promise<void> {
  const { myName = '', dashboard = '/' } = element.dataset;
  const store = forgiving(() => localStorage);
  const sound = soundContext();
  const check = new DeviceCheck(
    {
      desk: new DeviceDesk(browserDevices(store, timers)),
      timers,
      sound,
      playTestSound: async (speaker) => {
        const context = sound();
        if (context) await playTestSound(context, speaker);
      },
      takeSample,
      newStream: (tracks) => new MediaStream([...tracks]),
      goToDashboard: () => location.assign(dashboard),
    },
    { myName, role: 'guest' },
  );
  element.check = check;
  await check.begin();
}
