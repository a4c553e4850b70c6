import type { Backdrop } from '../backdrop/backdrops';
import type { DeviceKind } from '../devices/device-list';

/** What a person can do on the session page. */
export interface CallActions {
  /** Asks for camera and microphone. From a press: the browser shows its question. */
  allowDevices(): void;
  join(): void;
  toggleMicrophone(): void;
  toggleCamera(): void;
  choose(kind: DeviceKind, id: string): void;
  /** Front to back and back. */
  switchCamera(): void;
  chooseBackdrop(backdrop: Backdrop): void;
  /** From a press: the browser shows its question. Ends the other's sharing; ask before. */
  shareScreen(): void;
  stopSharing(): void;
  shareEndSeen(): void;
  /** Small pictures in both directions; remembered in this browser. */
  saveData(on: boolean): void;
  /** Sends a small picture although the network seemed too weak for it. */
  tryPicture(): void;
  hintSeen(): void;
  leave(): void;
  /** Hosts only; ask once before. */
  endForEveryone(): void;
  /** Take over from the other tab. */
  useHere(): void;
  /** What is meant for one wait is not done to another: a stale press does nothing. */
  letIn(waiting: string): void;
  decline(waiting: string, words: string): void;
  tell(waiting: string, words: string): void;
  /** After having been declined. */
  askAgain(): void;
  /** Hosts only; ask once before. */
  remove(person: string): void;
  readmit(person: string): void;
  lock(locked: boolean): void;
  extend(minutes: number): void;
  /** Puts the answer to the last `extend` away. */
  extendSeen(): void;
  retry(): void;
  rejoin(): void;
  testSpeaker(): void;
  /** Records a few seconds of the own microphone and plays them back. */
  recordSample(): void;
  /** The <video> refused to play with sound (`play()` rejected with NotAllowedError). */
  soundBlocked(): void;
  /** From a press; elements should call `play()` again in the same press. */
  playSound(): void;
  /** The <video> with the peer's stream shows its first frame (`loadeddata`). */
  firstFrameShown(): void;
  /** Back to the own dashboard; leaves first if needed. */
  goToDashboard(): void;
}

export type WayOutActions = Pick<CallActions, 'retry' | 'rejoin' | 'goToDashboard' | 'playSound'>;

/** In the lobby, in the room and on the check page. */
export type DeviceActions = WayOutActions &
  Pick<
    CallActions,
    'allowDevices' | 'toggleMicrophone' | 'toggleCamera' | 'choose' | 'switchCamera' | 'testSpeaker' | 'recordSample'
  >;
