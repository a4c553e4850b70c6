import type { SignalingEvent } from '../signaling/signaling-client';

export interface Hearing {
  hear(event: SignalingEvent): void;
}

/** A board begins with the first welcome, and is fetched only then: the lobby need not wait for it. */
export function onceInside(fetch: () => Promise<Hearing>): Hearing {
  let board: Hearing | null = null;
  let missed: SignalingEvent[] = [];
  let loading = false;
  const begin = async (): Promise<void> => {
    try {
      board = await fetch();
      for (const event of missed) board.hear(event);
      missed = [];
    } catch {
      // With the next welcome it is tried again.
      loading = false;
    }
  };
  return {
    hear(event) {
      if (board !== null) return board.hear(event);
      const isWelcome = event.type === 'message' && event.message.type === 'welcome';
      if (isWelcome || loading) missed.push(event);
      if (!isWelcome || loading) return;
      loading = true;
      void begin();
    },
  };
}
