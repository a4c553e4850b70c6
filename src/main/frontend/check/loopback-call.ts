import { configurationOf, type Servers } from './ice-gathering';
import { between, type CallCounters, countersOf } from './loopback-stats';
import type { CallQuality } from './test-steps';

const CONNECT_WITHIN = 12_000;
/** The first second is start-up: the sender has not found its pace. */
const SETTLE = 1000;
const MEASURE = 5000;

/** A call between two ends in this page, over the relay where there is one: the way that a real call takes, there and back. */
export async function loopbackCall(servers: Servers, relayOnly: boolean, media: MediaStream): Promise<CallQuality> {
  const configuration = configurationOf(servers, relayOnly);
  const sender = new RTCPeerConnection(configuration);
  const receiver = new RTCPeerConnection(configuration);
  try {
    for (const track of media.getTracks()) sender.addTrack(track, media);
    await negotiate(sender, receiver);
    await connected(receiver);
    await pause(SETTLE);
    const before = await look(sender, receiver);
    await pause(MEASURE);
    return between(before, await look(sender, receiver));
  } finally {
    sender.close();
    receiver.close();
  }
}

async function negotiate(sender: RTCPeerConnection, receiver: RTCPeerConnection): Promise<void> {
  sender.onicecandidate = ({ candidate }) => void receiver.addIceCandidate(candidate ?? undefined);
  receiver.onicecandidate = ({ candidate }) => void sender.addIceCandidate(candidate ?? undefined);
  const offer = await sender.createOffer();
  await receiver.setRemoteDescription(offer);
  await sender.setLocalDescription(offer);
  const answer = await receiver.createAnswer();
  await sender.setRemoteDescription(answer);
  await receiver.setLocalDescription(answer);
}

function connected(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It takes too long.')), CONNECT_WITHIN);
    const look = (): void => {
      if (connection.connectionState === 'connected') {
        clearTimeout(timer);
        resolve();
      }
      if (connection.connectionState === 'failed') {
        clearTimeout(timer);
        reject(new Error('There is no way through.'));
      }
    };
    connection.onconnectionstatechange = look;
    look();
  });
}

async function look(sender: RTCPeerConnection, receiver: RTCPeerConnection): Promise<CallCounters> {
  return countersOf(entries(await sender.getStats()), entries(await receiver.getStats()));
}

function entries(report: RTCStatsReport): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  report.forEach((entry) => void found.push(entry as Record<string, unknown>));
  return found;
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
