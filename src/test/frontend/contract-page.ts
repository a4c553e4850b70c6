import { AgoraConnection } from '../../main/frontend/network/agora';
import { DirectConnection } from '../../main/frontend/network/direct';
import { FakeRoom } from '../../main/frontend/network/fake';
import { isSound, type TrackKind } from '../../main/frontend/network/media-connection';
import { realTimers as timers } from '../../main/frontend/time/timers';
import * as standIn from './agora-stand-in';
import { contract, runCase } from './network/contract';
import type { ContractWorld } from './network/contract-room';
import { MemoryRelay } from './testing/memory-relay';

/* The contract suite with real media, for a browser test: `await window.runContract('direct')`. */

declare global {
  interface Window {
    /** One line for each case: `ok <name>`, or `failed <name>: <why>`. */
    runContract(kind: 'direct' | 'agora' | 'fake'): Promise<readonly string[]>;
  }
  /** Chromium's, not in TypeScript's library. */
  class MediaStreamTrackProcessor {
    constructor(init: { track: MediaStreamTrack });
    readonly readable: ReadableStream<VideoFrame | AudioData>;
  }
}

const connections: Record<'direct' | 'agora' | 'fake', () => ContractWorld['connection']> = {
  direct() {
    const newPeerConnection = (configuration: RTCConfiguration) => new RTCPeerConnection(configuration);
    return ({ send, listener }) => new DirectConnection({ newPeerConnection, timers, send }, listener);
  },
  agora() {
    standIn.world.newSocket = new MemoryRelay().newSocket;
    return ({ uid, screenUid, listener }) => {
      const value = { token: 't', channelName: 'c', appId: 'a', uid, expiresAt: Date.now() + 3_600_000 };
      const grant = async () => ({ ok: true, value }) as const;
      const screen = { ...value, uid: screenUid };
      const screenGrant = async () => ({ ok: true, value: screen }) as const;
      return new AgoraConnection({ loadSdk: async () => standIn, grant, screenGrant, timers, now: Date.now }, listener);
    };
  },
  fake() {
    const room = new FakeRoom();
    return ({ uid, screenUid, listener }) => room.connection(uid, listener, screenUid);
  },
};

window.runContract = async (kind) => {
  const lines: string[] = [];
  for (const contractCase of contract) {
    const world: ContractWorld = { connection: connections[kind](), source, arrives, pause };
    const outcome = await runCase(world, contractCase).then(
      () => `ok ${contractCase.name}`,
      (error: unknown) => `failed ${contractCase.name}: ${String(error)}`,
    );
    lines.push(outcome);
  }
  return lines;
};

function source(kind: TrackKind): MediaStreamTrack {
  const [track] = isSound(kind) ? tone().getTracks() : picture().getTracks();
  if (!track) throw new Error(`No ${kind} could be made.`);
  return track;
}

function picture(): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  let turn = 0;
  setInterval(() => {
    if (!context) return;
    context.fillStyle = `hsl(${(turn += 7)} 80% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 50);
  return canvas.captureStream(20);
}

function tone(): MediaStream {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: 440 });
  oscillator.connect(destination);
  oscillator.start();
  void context.resume();
  return destination.stream;
}

/** A fresh frame, or samples that are not silence, within half a second. */
async function arrives(track: MediaStreamTrack): Promise<boolean> {
  if (track.readyState !== 'live') return false;
  // Chromium takes remote sound off the network only while an element plays it.
  const element = document.createElement('video');
  element.muted = true;
  element.srcObject = new MediaStream([track]);
  void element.play().catch(() => undefined);
  const reader = new MediaStreamTrackProcessor({ track: track.clone() }).readable.getReader();
  try {
    return await Promise.race([hasMedia(reader), wait(500).then(() => false)]);
  } finally {
    void reader.cancel();
    element.srcObject = null;
  }
}

/** The first picture may be an old one. */
async function hasMedia(reader: ReadableStreamDefaultReader<VideoFrame | AudioData>): Promise<boolean> {
  for (let frames = 0; ;) {
    const { value, done } = await reader.read();
    if (done) return false;
    if (value instanceof VideoFrame) frames++;
    else if (loudness(value) > 0.01) frames = 3;
    value.close();
    if (frames >= 3) return true;
  }
}

function loudness(data: AudioData): number {
  const samples = new Float32Array(data.numberOfFrames);
  data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
  return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
}

function pause(): Promise<void> {
  return wait(50);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
