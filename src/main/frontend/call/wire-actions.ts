import type { CallEvent } from './events';
import type { CallPorts } from './ports';
import type { CallActions } from './actions';

/** What presses do: most are events of the call; some reach for devices or for sound, which a browser allows within the press alone. */
export function wireActions(ports: CallPorts, dispatch: (event: CallEvent) => void, hintSeen: () => void): CallActions {
  const on = (event: CallEvent) => (): void => dispatch(event);
  const { desk, backdrops, mark, resumeSound } = ports;
  return {
    allowDevices: () => void desk.ask(),
    join: () => {
      mark('join');
      resumeSound();
      dispatch({ type: 'join' });
    },
    toggleMicrophone: on({ type: 'toggle', device: 'microphone' }),
    toggleCamera: on({ type: 'toggle', device: 'camera' }),
    choose: (kind, id) => void desk.choose(kind, id),
    switchCamera: () => void desk.switchCamera(),
    chooseBackdrop: (backdrop) => backdrops.choose(backdrop),
    shareScreen: on({ type: 'share' }),
    stopSharing: on({ type: 'stop-sharing' }),
    shareEndSeen: on({ type: 'share-end-seen' }),
    saveData: (wanted) => dispatch({ type: 'save-data', on: wanted }),
    tryPicture: on({ type: 'try-picture' }),
    hintSeen,
    leave: on({ type: 'leave' }),
    endForEveryone: on({ type: 'end' }),
    useHere: on({ type: 'use-here' }),
    letIn: (waiting) => dispatch({ type: 'let-in', waiting }),
    decline: (waiting, words) => dispatch({ type: 'decline', waiting, words }),
    tell: (waiting, words) => dispatch({ type: 'tell', waiting, words }),
    askAgain: on({ type: 'ask-again' }),
    remove: (person) => dispatch({ type: 'remove', person }),
    readmit: (person) => dispatch({ type: 'readmit', person }),
    lock: (locked) => dispatch({ type: 'lock', locked }),
    extend: (minutes) => dispatch({ type: 'extend', minutes }),
    extendSeen: on({ type: 'extend-seen' }),
    retry: on({ type: 'retry' }),
    rejoin: on({ type: 'rejoin' }),
    testSpeaker: on({ type: 'test-speaker' }),
    recordSample: on({ type: 'record-sample' }),
    soundBlocked: on({ type: 'sound', blocked: true }),
    playSound: () => {
      resumeSound();
      dispatch({ type: 'sound', blocked: false });
    },
    firstFrameShown: () => mark('first-frame'),
    goToDashboard: on({ type: 'dashboard' }),
  };
}
