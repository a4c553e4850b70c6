export interface HttpPorts {
  readonly fetch: typeof fetch;
  /** document.cookie */
  readonly cookies: () => string;
}

const ANSWER_WITHIN = 15_000;

/** A call of our own server in JSON, with the token that its forms and scripts must send back. Throws when no answer comes. */
export async function exchange(ports: HttpPorts, path: string, request: RequestInit, again = true): Promise<Response> {
  const token = csrfToken(ports.cookies());
  const response = await ports.fetch(path, {
    ...request,
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(request.body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { 'X-XSRF-TOKEN': token } : {}),
      ...request.headers,
    },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  });
  // The token is renewed at sign-in; the refusal itself brings the new one.
  const renewed = response.status === 403 && again && csrfToken(ports.cookies()) !== token;
  return renewed ? exchange(ports, path, request, false) : response;
}

export function csrfToken(cookies: string): string | undefined {
  const pair = cookies.split('; ').find((candidate) => candidate.startsWith('XSRF-TOKEN='));
  return pair && decodeURIComponent(pair.slice('XSRF-TOKEN='.length));
}

/** While the page is being closed. `keepalive` outlives it, and unlike a beacon it carries the token against forgery. */
export function sayLast(ports: HttpPorts, path: string, body: unknown): void {
  const token = csrfToken(ports.cookies());
  const headers = { 'Content-Type': 'application/json', ...(token ? { 'X-XSRF-TOKEN': token } : {}) };
  const request = { method: 'POST', body: JSON.stringify(body), headers, keepalive: true } as const;
  ports.fetch(path, { ...request, credentials: 'same-origin' }).catch(() => {});
}
