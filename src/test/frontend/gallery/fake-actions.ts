import type { CallActions } from '../../../main/frontend/call/view';

function nothing(): void {}

/** Every press is taken, none does anything. */
export const quietActions: CallActions = {
  allowDevices: nothing,
  join: nothing,
  toggleMicrophone: nothing,
  toggleCamera: nothing,
  choose: nothing,
  switchCamera: nothing,
  chooseBackdrop: nothing,
  shareScreen: nothing,
  stopSharing: nothing,
  shareEndSeen: nothing,
  leave: nothing,
  endForEveryone: nothing,
  useHere: nothing,
  letIn: nothing,
  decline: nothing,
  tell: nothing,
  askAgain: nothing,
  remove: nothing,
  readmit: nothing,
  lock: nothing,
  extend: nothing,
  extendSeen: nothing,
  retry: nothing,
  rejoin: nothing,
  testSpeaker: nothing,
  recordSample: nothing,
  soundBlocked: nothing,
  playSound: nothing,
  firstFrameShown: nothing,
  goToDashboard: nothing,
};
