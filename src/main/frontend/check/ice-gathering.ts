import type { IceServer } from '../signaling/messages';

/** A blocked server makes gathering take about 10 s; one that answers does so at once. */
const PATIENCE = 6000;

export interface Gathered {
  readonly relay: boolean;
  /** A server told us our own address, or there was no need: gathering came to its end without a fault. */
  readonly reached: boolean;
  readonly millis: number;
}

export type Servers = readonly IceServer[];

export type Transport = 'stun' | 'turn-udp' | 'turn-tcp';

/** Of all servers those that are reached over that transport (RFC 7064, RFC 7065). */
export function serversFor(transport: Transport, servers: Servers): Servers {
  return servers.flatMap((server) => {
    const urls = server.urls.filter((url) => transportOf(url) === transport);
    return urls.length === 0 ? [] : [{ ...server, urls }];
  });
}

function transportOf(url: string): Transport {
  if (url.startsWith('stun')) return 'stun';
  return url.startsWith('turns:') || url.includes('transport=tcp') ? 'turn-tcp' : 'turn-udp';
}

export function configurationOf(servers: Servers, relayOnly: boolean): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, ...credentials }) => ({ urls: [...urls], ...credentials })),
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
  };
}

/** Asks the servers as a call would, without a call. */
export async function gather(servers: Servers, relayOnly: boolean): Promise<Gathered> {
  const connection = new RTCPeerConnection(configurationOf(servers, relayOnly));
  const began = performance.now();
  try {
    connection.createDataChannel('check');
    const found = listen(connection, relayOnly);
    await connection.setLocalDescription();
    return { ...(await found), millis: Math.round(performance.now() - began) };
  } finally {
    connection.close();
  }
}

function listen(connection: RTCPeerConnection, relayOnly: boolean): Promise<Omit<Gathered, 'millis'>> {
  return new Promise((resolve) => {
    let faults = 0;
    const timer = setTimeout(() => resolve({ relay: false, reached: false }), PATIENCE);
    const settle = (relay: boolean, reached: boolean): void => {
      clearTimeout(timer);
      resolve({ relay, reached });
    };
    connection.onicecandidateerror = () => void faults++;
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'relay') settle(true, true);
      else if (candidate?.type === 'srflx' && !relayOnly) settle(false, true);
      // The last one. A computer without address translation learns nothing new from STUN.
      else if (candidate === null) settle(false, faults === 0 && !relayOnly);
    };
  });
}
