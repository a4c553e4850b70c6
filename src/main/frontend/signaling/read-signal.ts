import type { Description, SentTracks, Signal } from './messages';
import { fields, number, oneOf, optional, text, type Reader } from './reading';

const description: Reader<Description> = (value, place) => {
  const object = fields(value, place);
  return {
    type: oneOf('offer', 'answer', 'pranswer', 'rollback')(object['type'], 'type'),
    ...optional(object, 'sdp', text),
  };
};

const candidate: Reader<RTCIceCandidateInit> = (value, place) => {
  const object = fields(value, place);
  return {
    candidate: text(object['candidate'], 'candidate'),
    ...optional(object, 'sdpMid', text),
    ...optional(object, 'sdpMLineIndex', number),
    ...optional(object, 'usernameFragment', text),
  };
};

const sentTracks: Reader<SentTracks> = (value, place) => {
  const kind = oneOf('microphone', 'camera', 'screen', 'screen-sound');
  return Object.fromEntries(Object.entries(fields(value, place)).map(([mid, sent]) => [mid, kind(sent, place)]));
};

/** What one page says to another by way of the server. */
export const readSignal: Reader<Signal> = (value, place) => {
  const object = fields(value, place);
  if (object['description'] !== undefined) {
    return {
      description: description(object['description'], 'description'),
      ...optional(object, 'tracks', sentTracks),
    };
  }
  if (object['candidate'] === null) return { candidate: null };
  return { candidate: candidate(object['candidate'], 'candidate') };
};
