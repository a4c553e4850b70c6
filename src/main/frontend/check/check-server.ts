import type { Answer } from '../call/server';
import { exchange, type HttpPorts } from '../http/exchange';
import type { IceServer } from '../signaling/messages';
import { fields, listOf, oneOf, optional, text } from '../signaling/reading';

export interface TestServers {
  readonly network: 'agora' | 'direct';
  readonly iceServers: readonly IceServer[];
}

/** Borrows the servers of the connection test. */
export async function beginTest(ports: HttpPorts): Promise<Answer<TestServers>> {
  try {
    const response = await exchange(ports, '/api/connection-test', { method: 'POST' });
    if (response.ok) return { ok: true, value: readServers(await response.json()) };
    const support = response.headers.get('X-Request-Id');
    const problem = { code: `http-${response.status}`, httpStatus: response.status, ...(support ? { support } : {}) };
    return { ok: false, problem };
  } catch {
    return { ok: false, problem: { code: 'unreachable', httpStatus: 0 } };
  }
}

export function readServers(answer: unknown): TestServers {
  const object = fields(answer, 'answer');
  return {
    network: oneOf('agora', 'direct')(object['network'], 'network'),
    iceServers: listOf((value: unknown): IceServer => {
      const server = fields(value, 'server');
      const { username, credential } = server;
      return {
        urls: listOf(text)(server['urls'], 'urls'),
        ...(username === null ? {} : optional(server, 'username', text)),
        ...(credential === null ? {} : optional(server, 'credential', text)),
      };
    })(object['iceServers'], 'iceServers'),
  };
}
