// Two browsers of one call, as either server sees them: each can say a candidate to the other and hears the other's.
import { on, once } from 'node:events';
import { randomBytes, randomUUID } from 'node:crypto';
import WebSocket from 'ws';

const FOR_NOW = { perMessageDeflate: false };
const HEARTBEAT = JSON.stringify({ type: 'HEARTBEAT' });

class Line {
  /** What came from the other side; set by whoever measures. */
  heard = () => {};

  constructor(socket, wrap, unwrap) {
    this.socket = socket;
    this.wrap = wrap;
    socket.on('message', (data) => {
      const text = unwrap(JSON.parse(data));
      if (text !== undefined) this.heard(text);
    });
  }

  say(candidate) {
    this.socket.send(JSON.stringify(this.wrap({ candidate, sdpMid: '0', sdpMLineIndex: 0 })));
  }

  close() {
    this.socket.terminate();
  }
}

async function firstOf(socket, type) {
  for await (const [data] of on(socket, 'message', { close: ['close'] })) {
    const message = JSON.parse(data);
    if (message.type === type) return message;
  }
  throw new Error(`the socket closed before ${type}`);
}

/** One place in one room of Visavis. */
async function seat(url, booking, person) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws/sessions/${booking}`, 'visavis.1', {
    ...FOR_NOW,
    origin: url,
    headers: { Cookie: `visavis=${person.signIn}` },
  });
  await once(socket, 'open');
  const welcome = firstOf(socket, 'welcome');
  socket.send(JSON.stringify({ type: 'hello', tab: randomBytes(16).toString('base64url'), takeOver: false }));
  return { socket, id: (await welcome).you };
}

const ourLine = (socket, to) =>
  new Line(
    socket,
    (candidate) => ({ type: 'signal', to, signal: { candidate } }),
    (message) => (message.type === 'signal' ? message.signal.candidate.candidate : undefined),
  );

export async function throughVisavis(url, { booking, host, guest }) {
  const a = await seat(url, booking, host);
  const b = await seat(url, booking, guest);
  return [ourLine(a.socket, b.id), ourLine(b.socket, a.id)];
}

async function registered(url, id) {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/peerjs?key=peerjs&id=${id}&token=${randomUUID()}`,
    FOR_NOW,
  );
  await firstOf(socket, 'OPEN');
  // As PeerJS's page does; who says nothing of the kind is closed after a minute, however much it sends.
  const beat = setInterval(() => socket.send(HEARTBEAT), 5000);
  socket.on('close', () => clearInterval(beat));
  return socket;
}

const peerLine = (socket, dst) =>
  new Line(
    socket,
    (candidate) => ({ type: 'CANDIDATE', dst, payload: { candidate, type: 'media', connectionId: 'mc_1' } }),
    (message) => (message.type === 'CANDIDATE' ? message.payload.candidate.candidate : undefined),
  );

export async function throughPeer(url) {
  const [a, b] = [randomUUID(), randomUUID()];
  return [peerLine(await registered(url, a), b), peerLine(await registered(url, b), a)];
}
