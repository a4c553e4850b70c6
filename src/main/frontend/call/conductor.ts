import type { BackdropDesk } from '../backdrop/backdrop-desk';
import { isSpeech, type LevelReport } from '../devices/level-meter';
import type { takeSample } from '../devices/sound-sample';
import type { DeviceDesk } from '../devices/device-desk';
import type { MediaConnection, MediaListener, Seat } from '../network/media-connection';
import { trackKinds } from '../network/media-connection';
import type { ScreenDesk } from '../devices/screen-desk';
import type { Signal, Welcome } from '../signaling/messages';
import type { SignalingClient, SignalingEvent } from '../signaling/signaling-client';
import type { Countdown } from '../time/countdown';
import type { ServerClock } from '../time/server-clock';
import type { Cancel, Timers } from '../time/timers';
import type { CallEvent, Effect, TimerName } from './events';
import { dismissed, hintsAt, noHints } from './hints';
import { memoryOf, type TabMemory } from './memory';
import { RemoteStreams } from './remote-streams';
import { reuse } from './reuse';
import type { CallServer } from './server';
import type { State } from './state';
import { transition } from './transition';
import { TroubleNotes } from './trouble-notes';
import { viewOf } from './view-of';
import type { Call, CallActions, CallView } from './view';

export interface MediaWiring {
  readonly listener: MediaListener;
  readonly sendSignal: (to: string, signal: Signal) => void;
}

export interface Meter {
  watch(track: MediaStreamTrack | null): void;
}

export interface CallPorts {
  readonly desk: DeviceDesk;
  readonly backdrops: BackdropDesk;
  readonly screen: ScreenDesk;
  readonly server: CallServer;
  readonly signaling: (emit: (event: SignalingEvent) => void) => SignalingClient;
  readonly media: (network: Welcome['network'], wiring: MediaWiring) => MediaConnection;
  readonly meter: (report: LevelReport) => Meter;
  readonly clock: ServerClock;
  readonly countdown: Countdown;
  readonly timers: Timers;
  readonly memory: TabMemory;
  readonly newStream: (tracks: readonly MediaStreamTrack[]) => MediaStream;
  readonly playTestSound: (speaker: string | null) => Promise<void>;
  readonly takeSample: typeof takeSample;
  readonly resumeSound: () => void;
  readonly newSupportCode: () => string;
  readonly rememberSaveData: (on: boolean) => void;
  readonly navigate: (path: string) => void;
  /** For measuring: `join` and `first-frame`. */
  readonly mark: (name: string) => void;
}

/** Runs the call: feeds events to the transition function, does what it says, and shows the outcome. */
export class Conductor implements Call {
  readonly actions: CallActions;
  view: CallView;
  private readonly listeners = new Set<() => void>();
  private readonly streams: RemoteStreams;
  private readonly notes: TroubleNotes;
  private readonly signaling: SignalingClient;
  private readonly ownMeter: Meter;
  private readonly peerMeter: Meter;
  private readonly timers = new Map<TimerName, Cancel>();
  private media: MediaConnection | null = null;
  private preview: MediaStream | null = null;
  private level = 0;
  private silent = false;
  private hints = noHints;
  private peerLevel = 0;
  private announcing = false;

  constructor(
    private readonly ports: CallPorts,
    private state: State,
  ) {
    this.streams = new RemoteStreams(() => ports.newStream([]));
    this.notes = new TroubleNotes({ newCode: ports.newSupportCode, tell: (note) => ports.server.note(note) });
    this.signaling = ports.signaling((event) => this.hear(event));
    this.ownMeter = ports.meter((level, silent) => this.show(() => this.measured(level, silent)));
    this.peerMeter = ports.meter((level) => this.show(() => (this.peerLevel = level)));
    this.actions = this.wireActions();
    this.view = this.look();
  }

  /**
   * @param returning a reload in the middle of a call: goes back in by itself
   * @param wasSharing the screen, which no page can go on with after a reload
   */
  async begin(returning: boolean, wasSharing = false): Promise<void> {
    this.ports.backdrops.subscribe((snapshot, backdrop) => {
      this.dispatch({ type: 'devices', snapshot });
      this.dispatch({ type: 'backdrop', backdrop });
    });
    this.ports.desk.subscribe((snapshot) => this.ports.backdrops.follow(snapshot));
    this.ports.countdown.everySecond((now) => this.dispatch({ type: 'clock', now }));
    await this.ports.desk.begin(this.state.wishes);
    if (returning && wasSharing) this.dispatch({ type: 'share-interrupted' });
    if (returning) this.dispatch({ type: 'join' });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the browser says about the network. */
  networkChanged(online: boolean): void {
    this.dispatch({ type: 'network', online });
    if (!online) return this.signaling.suspect();
    this.signaling.hurry();
    void this.notes.tell();
  }

  /** Whether a phone shows something else: its system stops the camera then, without a word to the other side. */
  backgroundChanged(background: boolean): void {
    this.dispatch({ type: 'background', background });
    if (!background) this.ports.desk.wake();
  }

  /** The page is being closed or reloaded. */
  closing(): void {
    const { seat, phase } = this.state;
    if (seat && phase.name === 'call') this.ports.server.closed(seat.you);
  }

  private dispatch(event: CallEvent): void {
    const { state, effects } = transition(this.state, event);
    this.state = state;
    this.ports.memory.remember(memoryOf(state));
    for (const effect of effects) this.run(effect);
    this.show(() => this.follow());
  }

  /** Streams and meters follow the state. */
  private follow(): void {
    const { remote, devices, peers } = this.state;
    this.streams.follow(remote);
    const camera = devices.camera.track;
    if ((this.preview?.getTracks()[0] ?? null) !== camera) this.preview = camera && this.ports.newStream([camera]);
    this.ownMeter.watch(devices.microphone.track);
    this.peerMeter.watch(remote[peers.at(-1)?.id ?? '']?.microphone ?? null);
    this.hint();
  }

  private measured(level: number, silent: boolean): void {
    this.level = level;
    this.silent = silent;
    this.hint();
  }

  private hint(): void {
    const { phase, wishes, devices } = this.state;
    this.hints = hintsAt(this.hints, {
      now: this.ports.clock.now(),
      inCall: phase.name === 'call',
      track: devices.microphone.track?.id ?? null,
      muted: wishes.microphone === 'off',
      level: this.level,
      silent: this.silent,
    });
  }

  private show(change: () => void): void {
    change();
    const view = reuse(this.view, this.look());
    if (view === this.view) return;
    this.view = view;
    this.announce();
  }

  /** Once for all changes of the same turn. */
  private announce(): void {
    if (this.announcing) return;
    this.announcing = true;
    queueMicrotask(() => {
      this.announcing = false;
      for (const listener of this.listeners) listener();
    });
  }

  private look(): CallView {
    const view = viewOf(this.state, {
      now: Math.floor(this.ports.clock.now()),
      level: this.level,
      hint: this.hints.shown,
      peerSpeaking: isSpeech(this.peerLevel),
      preview: this.preview,
      streamOf: (peer) => this.streams.of(peer),
      screenOf: (peer) => this.streams.screenOf(peer),
      canShare: this.ports.screen.possible,
    });
    return this.notes.on(view);
  }

  private hear(event: SignalingEvent): void {
    switch (event.type) {
      case 'message':
        return this.dispatch({ type: 'message', message: event.message });
      case 'down':
        return this.dispatch({ type: 'socket-down', failures: event.failures });
      case 'closed':
        return this.dispatch({ type: 'socket-closed', code: event.code });
      case 'quiet':
        return this.dispatch({ type: 'server-quiet', quiet: event.quiet });
      case 'time':
        return this.ports.clock.learn(event.serverTime, event.roundTrip);
      case 'up':
        return void this.notes.tell();
    }
  }

  private run(effect: Effect): void {
    const { desk, server, timers } = this.ports;
    switch (effect.type) {
      case 'begin-devices':
        return void desk.begin(effect.wishes);
      case 'ask-devices':
        return void desk.ask().then(() => this.dispatch({ type: 'devices-ready' }));
      case 'want-devices':
        return void desk.want(effect.wishes);
      case 'close-devices':
        return desk.close();
      case 'capture-screen':
        return void this.ports.screen
          .capture(() => this.dispatch({ type: 'capture-ended' }))
          .then((captured) => this.dispatch({ type: 'captured', captured }));
      case 'release-screen':
        return this.ports.screen.release();
      case 'test-speaker':
        return this.testSpeaker();
      case 'take-sample':
        return void this.ports.takeSample(effect.track, effect.speaker, (stage) =>
          this.dispatch({ type: 'sample', stage }),
        );
      case 'start-session':
        return void server.start().then((answer) => this.dispatch({ type: 'started', answer }));
      case 'end-session':
        return void server.end().then((answer) => this.dispatch({ type: 'end-answered', answer }));
      case 'control-room':
        return void server
          .control(effect.control)
          .then((answer) => this.dispatch({ type: 'control-answered', answer }));
      case 'extend-session':
        return void server
          .extend(effect.minutes, effect.from)
          .then((answer) => this.dispatch({ type: 'extend-answered', answer }));
      case 'probe':
        return void server.probe().then((answer) => this.dispatch({ type: 'probed', answer }));
      case 'open-socket':
        return this.signaling.connect();
      case 'move-here':
        return this.signaling.moveHere();
      case 'leave-socket':
        return this.signaling.leave();
      case 'stop-socket':
        return this.signaling.stop();
      case 'send':
        return void this.signaling.send(effect.message);
      case 'connect-media':
        return this.connectMedia(effect.welcome);
      case 'mend-media':
        return this.media?.resumed(seatOf(effect.welcome));
      case 'media-peer-joined':
        return this.media?.peerJoined(effect.peer);
      case 'media-peer-returned':
        return this.media?.peerReturned(effect.peer);
      case 'media-peer-left':
        return this.media?.peerLeft(effect.peer);
      case 'media-signal':
        return this.media?.signal(effect.from, effect.signal);
      case 'set-tracks':
        for (const kind of trackKinds) void this.media?.setTrack(kind, effect.tracks[kind]);
        return;
      case 'limit-picture':
        return void this.media?.limitPicture(effect.limit);
      case 'remember-save-data':
        return this.ports.rememberSaveData(effect.on);
      case 'close-media':
        return this.closeMedia();
      case 'timer':
        this.timers.get(effect.timer)?.();
        this.timers.set(
          effect.timer,
          timers.after(effect.after, () => this.dispatch({ type: 'timer', timer: effect.timer })),
        );
        return;
      case 'cancel-timer':
        this.timers.get(effect.timer)?.();
        this.timers.delete(effect.timer);
        return;
      case 'go-to-dashboard':
        return this.ports.navigate(this.state.booking.dashboard);
    }
  }

  private connectMedia(welcome: Welcome): void {
    const media = this.ports.media(welcome.network, {
      listener: (event) => {
        if (this.media === media) this.dispatch({ type: 'media', event });
      },
      sendSignal: (to, signal) => void this.signaling.send({ type: 'signal', to, signal }),
    });
    this.media = media;
    const { microphone, camera } = this.state.devices;
    void media.setTrack('microphone', microphone.track);
    void media.setTrack('camera', camera.track);
    void media.connect(seatOf(welcome));
  }

  private closeMedia(): void {
    const { media } = this;
    this.media = null;
    void media?.close();
  }

  private testSpeaker(): void {
    const over = (): void => this.dispatch({ type: 'speaker-tested' });
    this.ports.playTestSound(this.state.devices.chosen.speaker).then(over, over);
  }

  private wireActions(): CallActions {
    const on = (event: CallEvent) => (): void => this.dispatch(event);
    const { desk, backdrops, mark, resumeSound } = this.ports;
    return {
      allowDevices: () => void desk.ask(),
      join: () => {
        mark('join');
        resumeSound();
        this.dispatch({ type: 'join' });
      },
      toggleMicrophone: on({ type: 'toggle', device: 'microphone' }),
      toggleCamera: on({ type: 'toggle', device: 'camera' }),
      choose: (kind, id) => void desk.choose(kind, id),
      switchCamera: () => void desk.switchCamera(),
      chooseBackdrop: (backdrop) => backdrops.choose(backdrop),
      shareScreen: on({ type: 'share' }),
      stopSharing: on({ type: 'stop-sharing' }),
      shareEndSeen: on({ type: 'share-end-seen' }),
      saveData: (wanted) => this.dispatch({ type: 'save-data', on: wanted }),
      tryPicture: on({ type: 'try-picture' }),
      hintSeen: () => this.show(() => (this.hints = dismissed(this.hints, this.ports.clock.now()))),
      leave: on({ type: 'leave' }),
      endForEveryone: on({ type: 'end' }),
      useHere: on({ type: 'use-here' }),
      letIn: (waiting) => this.dispatch({ type: 'let-in', waiting }),
      decline: (waiting, words) => this.dispatch({ type: 'decline', waiting, words }),
      tell: (waiting, words) => this.dispatch({ type: 'tell', waiting, words }),
      askAgain: on({ type: 'ask-again' }),
      remove: (person) => this.dispatch({ type: 'remove', person }),
      readmit: (person) => this.dispatch({ type: 'readmit', person }),
      lock: (locked) => this.dispatch({ type: 'lock', locked }),
      extend: (minutes) => this.dispatch({ type: 'extend', minutes }),
      extendSeen: on({ type: 'extend-seen' }),
      retry: on({ type: 'retry' }),
      rejoin: on({ type: 'rejoin' }),
      testSpeaker: on({ type: 'test-speaker' }),
      recordSample: on({ type: 'record-sample' }),
      soundBlocked: on({ type: 'sound', blocked: true }),
      playSound: () => {
        resumeSound();
        this.dispatch({ type: 'sound', blocked: false });
      },
      firstFrameShown: () => mark('first-frame'),
      goToDashboard: on({ type: 'dashboard' }),
    };
  }
}

function seatOf({ you, role, peers, iceServers }: Welcome): Seat {
  return { you, polite: role === 'guest', peers, iceServers };
}
