import { describe, expect, it } from 'vitest';
import { troubleOfProblem } from '../../../main/frontend/call/problem-troubles';
import { callServer } from '../../../main/frontend/call/server';

interface Seen {
  readonly path: string;
  readonly request: RequestInit;
}

function server(answers: readonly (() => Response)[], cookies: () => string = () => '') {
  const seen: Seen[] = [];
  const fetching: typeof fetch = async (path, request = {}) => {
    seen.push({ path: String(path), request });
    const answer = answers[seen.length - 1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  };
  return { seen, calls: callServer('b-1', { fetch: fetching, cookies }) };
}

const json =
  (status: number, body: unknown, headers = {}) =>
  () =>
    Response.json(body, { status, headers });

describe('calls to the server', () => {
  it('carry the booking and the token against forgery', async () => {
    const { seen, calls } = server([json(200, {})], () => 'a=1; XSRF-TOKEN=x%2Fy; b=2');
    expect(await calls.start()).toEqual({ ok: true, value: null });
    expect(seen[0]?.path).toBe('/api/video-sessions/start');
    expect(seen[0]?.request).toMatchObject({
      method: 'POST',
      body: '{"bookingId":"b-1"}',
      headers: { 'X-XSRF-TOKEN': 'x/y', 'Content-Type': 'application/json' },
    });
  });

  it('carry the host’s answer to who waits', async () => {
    const { seen, calls } = server([json(204, null)]);
    await calls.control({ do: 'decline', waiting: 'w-1', words: 'Another time.' });
    expect(seen[0]?.path).toBe('/api/video-sessions/decline');
    expect(seen[0]?.request.body).toBe('{"bookingId":"b-1","waiting":"w-1","words":"Another time."}');
  });

  it('say which page is being closed in a way that outlives it', () => {
    const { seen, calls } = server([json(204, null)], () => 'XSRF-TOKEN=t');
    calls.closed('p-77b1e0c2aa');
    expect(seen[0]?.path).toBe('/api/video-sessions/leave');
    expect(seen[0]?.request).toMatchObject({
      method: 'POST',
      body: '{"bookingId":"b-1","page":"p-77b1e0c2aa"}',
      headers: { 'X-XSRF-TOKEN': 't' },
      keepalive: true,
    });
  });

  it('read the grant', async () => {
    const grant = { token: 't', channelName: 'c', uid: 7, appId: 'a', expiresAt: '2026-11-21T10:00:00Z' };
    const { calls } = server([json(200, grant)]);
    const value = { ...grant, expiresAt: Date.parse(grant.expiresAt) };
    expect(await calls.agoraGrant()).toEqual({ ok: true, value });
  });

  it('bring the door’s answer with its instant', async () => {
    const opensAt = '2026-11-21T09:45:00Z';
    const { calls } = server([json(409, { status: 409, code: 'too-early', opensAt }, { 'X-Request-Id': 'V-1' })]);
    expect(await calls.start()).toEqual({
      ok: false,
      problem: { code: 'too-early', httpStatus: 409, opensAt: Date.parse(opensAt), support: 'V-1' },
    });
  });

  it('bring the booking’s status', async () => {
    const { calls } = server([json(409, { code: 'not-open', status: 'CANCELLED' })]);
    expect(await calls.start()).toMatchObject({ problem: { bookingStatus: 'CANCELLED' } });
  });

  it('try once more when the refusal brought a fresh token', async () => {
    let cookie = '';
    const { seen, calls } = server(
      [() => ((cookie = 'XSRF-TOKEN=new'), Response.json({}, { status: 403 })), json(200, {})],
      () => cookie,
    );
    expect(await calls.start()).toMatchObject({ ok: true });
    expect(seen).toHaveLength(2);
  });

  it.each([
    [[], 'server-unreachable'],
    [[json(500, {})], 'server-fault'],
    [[() => new Response('<html>', { status: 502 })], 'server-fault'],
    [[json(401, { code: 'not-signed-in' })], 'not-signed-in'],
    [[json(403, {})], 'forbidden'],
    [[json(404, { code: 'not-found' })], 'not-found'],
    [[json(429, {})], 'too-many-requests'],
    [[json(503, { code: 'agora-not-configured' })], 'agora-not-configured'],
    [[json(200, { token: 1 })], 'page-outdated'],
    [[json(200, [])], 'server-unreachable'],
  ] as const)('%#: every failure has a name in words (%s → %s)', async (answers, code) => {
    const answer = await server([...answers]).calls.agoraGrant();
    expect(answer.ok ? null : troubleOfProblem(answer.problem).code).toBe(code);
  });
});
