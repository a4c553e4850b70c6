import './errors/begin';
import { BackdropDesk } from './backdrop/backdrop-desk';
import { browserBackdrops } from './backdrop/browser-backdrops';
import { onceInside } from './board/once-inside';
import { bookingInfo, doorOf } from './call/booking-info';
import { Conductor } from './call/conductor';
import { TabMemory } from './call/memory';
import { callServer } from './call/server';
import { initialState } from './call/state';
import { claimTab, holdByLock, randomTabId } from './call/tab';
import { randomSupportCode } from './call/trouble-notes';
import { browserDevices } from './devices/browser-devices';
import { forgiving } from './storage/key-value-store';
import { browserSavesData, DataChoice } from './devices/data-choice';
import { DeviceDesk } from './devices/device-desk';
import { LevelMeter } from './devices/level-meter';
import { ScreenDesk, type GetDisplayMedia } from './devices/screen-desk';
import { soundContext } from './devices/sound-context';
import { takeSample } from './devices/sound-sample';
import { playTestSound } from './devices/test-sound';
import { lobbyNews, type LobbyBooking } from './live/lobby-news';
import { loadSdk } from './network/agora-types';
import { LateConnection } from './network/late-connection';
import type { Socket, SocketEvents } from './signaling/latest-socket';
import { SignalingClient } from './signaling/signaling-client';
import './styles/index.css';
import './styles/session.css';
import { Countdown } from './time/countdown';
import { persistently } from './time/persistently';
import { pageClock } from './time/server-clock';
import { realTimers as timers } from './time/timers';
import { VisavisSession } from './ui/visavis-session';

/** What carries the media is not needed in the lobby; once that stands it is fetched, so that joining does not wait for it. */
const fetchDirect = (): Promise<typeof import('./network/direct')> => import('./network/direct');
const fetchAgora = (): Promise<typeof import('./network/agora')> => import('./network/agora');
const FETCH_AFTER = 500;

const element = document.querySelector('visavis-session');
if (element instanceof VisavisSession) void begin(element);

async function begin(element: VisavisSession): Promise<void> {
  const booking = bookingInfo(element.dataset);
  const clock = pageClock(element.dataset['serverTime'] ?? '');
  const tabStore = forgiving(() => sessionStorage);
  const tab = await claimTab({ store: tabStore, newId: randomTabId, hold: holdByLock });
  const memory = new TabMemory(tabStore, booking.id);
  const recalled = tab.isCopy ? null : memory.recall();
  const wishes = recalled?.wishes ?? { microphone: 'on', camera: 'on' };
  const dataChoice = new DataChoice(
    forgiving(() => localStorage),
    browserSavesData(),
  );
  const desk = new DeviceDesk(
    browserDevices(
      forgiving(() => localStorage),
      timers,
    ),
  );
  const server = callServer(booking.id, { fetch: (...request) => fetch(...request), cookies: () => document.cookie });
  // What is set up below in the same turn is drawn by then.
  const lobbyStands = new Promise<void>((resolve) => timers.after(0, resolve));
  const beside = lobbyStands
    .then(() => persistently(() => import('./beside-call')))
    .then(({ BesideCall }) => new BesideCall(booking, tabStore));
  let signaling: SignalingClient | null = null;
  const board = onceInside(async () => {
    const { openBoard } = await import('./board/open-board');
    const opened = openBoard(booking, tabStore, (draft) => signaling?.send({ type: 'draft', ...draft }));
    conductor.subscribe(() => conductor.view.phase.name === 'done' && opened.forgetSteps());
    return (element.board = opened);
  });
  const sound = soundContext();
  const agoraPorts = {
    loadSdk,
    grant: () => server.agoraGrant(),
    screenGrant: () => server.agoraScreenGrant(),
    timers,
    now: () => clock.now(),
  };
  const conductor = new Conductor(
    {
      desk,
      backdrops: new BackdropDesk(browserBackdrops(forgiving(() => localStorage))),
      screen: new ScreenDesk(displayMedia()),
      server,
      clock,
      memory,
      timers,
      countdown: new Countdown(clock, timers),
      signaling: (emit) =>
        (signaling = new SignalingClient(
          tab.id,
          {
            openSocket: (protocol, events) => openSocket(booking.id, protocol, events),
            timers,
            monotonic: () => performance.now(),
            random: Math.random,
          },
          (event) => {
            void beside.then((heard) => heard.hear(event));
            board.hear(event);
            emit(event);
          },
        )),
      media: (network, { listener, sendSignal }) =>
        new LateConnection(
          network === 'agora'
            ? fetchAgora().then(({ AgoraConnection }) => new AgoraConnection(agoraPorts, listener))
            : fetchDirect().then(
                ({ DirectConnection }) =>
                  new DirectConnection({ newPeerConnection, timers, send: sendSignal }, listener),
              ),
          listener,
        ),
      meter: (report) => new LevelMeter(sound, timers, report),
      newStream: (tracks) => new MediaStream([...tracks]),
      playTestSound: async (speaker) => {
        const context = sound();
        if (context) await playTestSound(context, speaker);
      },
      takeSample,
      resumeSound: () => void sound()?.resume(),
      newSupportCode: randomSupportCode,
      rememberSaveData: (on) => dataChoice.remember(on),
      navigate: (path) => location.assign(path),
      mark: (name) => performance.mark(`visavis:${name}`),
    },
    initialState(
      booking,
      { name: 'lobby', door: doorOf(element.dataset, booking), support: null },
      wishes,
      desk.snapshot,
      dataChoice.on,
    ),
  );
  addEventListener('online', () => conductor.networkChanged(true));
  addEventListener('offline', () => conductor.networkChanged(false));
  whileHandheld((background) => conductor.backgroundChanged(background));
  addEventListener('pagehide', () => conductor.closing());
  element.call = conductor;
  void beside.then(({ chat, notes }) => {
    element.chat = chat;
    if (notes !== null) element.notes = notes;
  });
  watchLobby(element.dataset['status'] ?? '', conductor);
  // What does not come now is asked for again when it is needed.
  timers.after(FETCH_AFTER, () => void Promise.allSettled([fetchDirect(), fetchAgora()]));
  await conductor.begin(recalled?.joined === true && !cameByLink(), recalled?.sharing);
}

/** What the socket said meanwhile is shown already. */
function watchLobby(status: string, conductor: Conductor): void {
  const shown = (): LobbyBooking => {
    const { booking, phase } = conductor.view;
    const isShut = phase.name === 'lobby' && phase.door.state === 'not-open';
    return { ...booking, status: isShut ? phase.door.status : status };
  };
  const inLobby = (): boolean => conductor.view.phase.name === 'lobby';
  const line = lobbyNews(shown, {
    open: () => new EventSource('/api/events'),
    timers,
    visible: () => inLobby() && document.visibilityState === 'visible',
    fetch: (...request) => fetch(...request),
    inLobby,
    reload: () => location.reload(),
  });
  const attend = (): void => line.attend();
  attend();
  conductor.subscribe(attend);
  document.addEventListener('visibilitychange', attend);
  addEventListener('pagehide', () => line.close());
}

function openSocket(bookingId: string, protocol: string, events: SocketEvents): Socket {
  const url = new URL(`/ws/sessions/${bookingId}`, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url, protocol);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => events.received(data);
  socket.onclose = ({ code }) => events.closed(code);
  return socket;
}

/** Not there on phones, nor on insecure pages, whatever TypeScript's library says. */
function displayMedia(): GetDisplayMedia {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return typeof devices?.getDisplayMedia === 'function' ? (options) => devices.getDisplayMedia(options) : null;
}

function newPeerConnection(configuration: RTCConfiguration): RTCPeerConnection {
  return new RTCPeerConnection(configuration);
}

/** A computer goes on sending from a window behind others, and which window is in front is nobody else's business. */
function whileHandheld(tell: (background: boolean) => void): void {
  if (!matchMedia('(pointer: coarse)').matches) return;
  document.addEventListener('visibilitychange', () => tell(document.visibilityState === 'hidden'));
}

/** Only a reload, or going back, returns to the call by itself; who follows a link wants the lobby. */
function cameByLink(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}
