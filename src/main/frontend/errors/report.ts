/* What breaks in the page is told to our own server, which reports it on where the operator wants that. */

/** Nothing of the page, the person or the address is in it. */
export interface ErrorReport {
  readonly name: string;
  readonly message: string;
  /** As `pages-3f2a.js:1:2345`, the innermost first: our own files only. */
  readonly frames: readonly string[];
}

export interface ErrorSource {
  addEventListener(type: 'error' | 'unhandledrejection', listener: (event: Event) => void): void;
}

const MOST = 5;
const MOST_FRAMES = 20;
const LONGEST_MESSAGE = 300;

/** Each once, and few: a page that fails in a loop says so once. */
export function reportErrors(source: ErrorSource, send: (report: ErrorReport) => void): void {
  const told = new Set<string>();
  const tell = (cause: unknown): void => {
    const report = reportOf(cause);
    const key = JSON.stringify(report);
    if (told.size >= MOST || told.has(key)) return;
    told.add(key);
    send(report);
  };
  source.addEventListener('error', (event) => {
    if ('error' in event && event.error) tell(event.error);
  });
  source.addEventListener('unhandledrejection', (event) => {
    if ('reason' in event) tell(event.reason);
  });
}

function reportOf(cause: unknown): ErrorReport {
  if (!(cause instanceof Error)) return { name: typeof cause, message: '', frames: [] };
  return {
    name: cause.name.slice(0, 60),
    message: cause.message.slice(0, LONGEST_MESSAGE),
    frames: framesOf(cause.stack ?? ''),
  };
}

function framesOf(stack: string): readonly string[] {
  return Array.from(stack.matchAll(/\/assets\/([\w.-]{1,80}:\d{1,7}:\d{1,7})/g), ([, place = '']) => place).slice(
    0,
    MOST_FRAMES,
  );
}
