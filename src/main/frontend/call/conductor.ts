import type { SignalingClient, SignalingEvent } from '../signaling/signaling-client';
import { effectRunner } from './effects/effect-handlers';
import type { CallEvent, Effect } from './events';
import { memoryOf } from './memory';
import { OwnPreview } from './own-preview';
import type { CallPorts } from './ports';
import { RemoteStreams } from './remote-streams';
import { ShownView } from './shown-view';
import { Speech } from './speech';
import type { State } from './state';
import { transition } from './transition';
import { TroubleNotes } from './trouble-notes';
import { viewOf } from './view-of';
import type { Call, CallView } from './view';
import type { CallActions } from './actions';
import { wireActions } from './wire-actions';

/** Runs the call: feeds events to the transition function, has done what it says, and shows the outcome. */
export class Conductor implements Call {
  readonly actions: CallActions;
  private readonly shown: ShownView;
  private readonly preview: OwnPreview;
  private readonly streams: RemoteStreams;
  private readonly speech: Speech;
  private readonly notes: TroubleNotes;
  private readonly signaling: SignalingClient;
  private readonly run: (effect: Effect) => void;

  constructor(
    private readonly ports: CallPorts,
    private state: State,
  ) {
    const now = (): State => this.state;
    const dispatch = (event: CallEvent): void => this.dispatch(event);
    this.preview = new OwnPreview(ports.newStream);
    this.streams = new RemoteStreams(() => ports.newStream([]));
    this.speech = new Speech(ports, now, () => this.shown.refresh());
    this.notes = new TroubleNotes({ newCode: ports.newSupportCode, tell: (note) => ports.server.note(note) });
    this.signaling = ports.signaling((event) => this.hear(event));
    this.run = effectRunner({ ports, signaling: this.signaling, state: now, dispatch });
    this.actions = wireActions(ports, dispatch, () => this.speech.hintSeen());
    this.shown = new ShownView(() => this.look());
  }

  get view(): CallView {
    return this.shown.current;
  }

  subscribe(listener: () => void): () => void {
    return this.shown.subscribe(listener);
  }

  /**
   * @param returning a reload in the middle of a call: goes back in by itself
   * @param wasSharing the screen, which no page can go on with after a reload
   */
  async begin(returning: boolean, wasSharing = false): Promise<void> {
    const { desk, backdrops, countdown } = this.ports;
    backdrops.subscribe((snapshot, backdrop) => {
      this.dispatch({ type: 'devices', snapshot });
      this.dispatch({ type: 'backdrop', backdrop });
    });
    desk.subscribe((snapshot) => backdrops.follow(snapshot));
    countdown.everySecond((now) => this.dispatch({ type: 'clock', now }));
    await desk.begin(this.state.wishes);
    if (returning && wasSharing) this.dispatch({ type: 'share-interrupted' });
    if (returning) this.dispatch({ type: 'join' });
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
    this.follow();
    this.shown.refresh();
  }

  /** Also after what the effects brought about at once: the state of now. */
  private follow(): void {
    this.preview.follow(this.state.devices.camera.track);
    this.streams.follow(this.state.remote);
    this.speech.follow(this.state);
  }

  private look(): CallView {
    const { clock, screen } = this.ports;
    const view = viewOf(this.state, {
      ...this.speech.live,
      now: Math.floor(clock.now()),
      preview: this.preview.stream,
      streamOf: (peer) => this.streams.of(peer),
      screenOf: (peer) => this.streams.screenOf(peer),
      canShare: screen.possible,
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
}
