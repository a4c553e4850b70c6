type Listeners<Events> = { [E in keyof Events]?: ((...values: Events[E] & unknown[]) => void)[] };

/** As the SDK's own emitter, but with the listeners checked. */
export class Emitter<Events extends { [E in keyof Events]: unknown[] }> {
  private readonly listeners: Listeners<Events> = {};

  on<E extends keyof Events>(event: E, listener: (...values: Events[E]) => void): void {
    this.listeners[event] = [...(this.listeners[event] ?? []), listener];
  }

  protected emit<E extends keyof Events>(event: E, ...values: Events[E]): void {
    for (const listener of this.listeners[event] ?? []) listener(...values);
  }
}

/** What the SDK throws (AgoraRTCException). */
export function fault(code: string, data: unknown = {}): Error {
  return Object.assign(new Error(`AgoraRTCError ${code}`), { name: 'AgoraRTCException', code, data });
}
