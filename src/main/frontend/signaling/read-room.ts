import type { BookedTime, IceServer, RemovedPerson, RoomPeer, WaitingGuest, Welcome } from './messages';
import { fields, flag, instant, listOf, number, oneOf, optional, text, type Fields, type Reader } from './reading';

const role = oneOf('host', 'guest');

export const peer: Reader<RoomPeer> = (value, place) => {
  const object = fields(value, place);
  return {
    id: text(object['id'], 'id'),
    person: text(object['person'], 'person'),
    name: text(object['name'], 'name'),
    role: role(object['role'], 'role'),
    uid: number(object['uid'], 'uid'),
    screenUid: number(object['screenUid'], 'screenUid'),
    microphone: flag(object['microphone'], 'microphone'),
    camera: flag(object['camera'], 'camera'),
    picture: oneOf('full', 'saving', 'smaller', 'paused', 'sound-only')(object['picture'] ?? 'full', 'picture'),
    background: flag(object['background'] ?? false, 'background'),
    screen: flag(object['screen'] ?? false, 'screen'),
    presence: oneOf('here', 'reconnecting')(object['presence'], 'presence'),
  };
};

export const removed: Reader<RemovedPerson> = (value, place) => {
  const object = fields(value, place);
  return { person: text(object['person'], 'person'), name: text(object['name'], 'name') };
};

export const guest: Reader<WaitingGuest> = (value, place) => {
  const object = fields(value, place);
  return {
    waiting: text(object['waiting'], 'waiting'),
    ...removed(value, place),
    since: instant(object['since'], 'since'),
  };
};

export const booked: Reader<BookedTime> = (value, place) => {
  const object = fields(value, place);
  return {
    startsAt: instant(object['startsAt'], 'startsAt'),
    endsAt: instant(object['endsAt'], 'endsAt'),
    closesAt: instant(object['closesAt'], 'closesAt'),
  };
};

const iceServer: Reader<IceServer> = (value, place) => {
  const object = fields(value, place);
  const urls = object['urls'];
  return {
    urls: typeof urls === 'string' ? [urls] : listOf(text)(urls, 'urls'),
    ...optional(object, 'username', text),
    ...optional(object, 'credential', text),
  };
};

export function welcome(message: Fields): Welcome {
  return {
    type: 'welcome',
    you: text(message['you'], 'you'),
    role: role(message['role'], 'role'),
    network: oneOf('agora', 'direct')(message['network'], 'network'),
    peers: listOf(peer)(message['peers'], 'peers'),
    iceServers: listOf(iceServer)(message['iceServers'] ?? [], 'iceServers'),
    startedAt: instant(message['startedAt'], 'startedAt'),
    endsAt: instant(message['endsAt'], 'endsAt'),
    closesAt: instant(message['closesAt'], 'closesAt'),
    locked: flag(message['locked'], 'locked'),
    serverTime: instant(message['serverTime'], 'serverTime'),
  };
}
