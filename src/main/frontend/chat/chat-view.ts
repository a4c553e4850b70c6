/* What the chat shows. Plain immutable data; instants are milliseconds since 1970 in server time. */

export interface Chat {
  readonly view: ChatView;
  readonly actions: ChatActions;
  subscribe(listener: () => void): () => void;
}

export interface ChatView {
  readonly open: boolean;
  /** Of the other, and not yet seen. */
  readonly unread: number;
  /** Typed and not sent yet. */
  readonly words: string;
  readonly messages: readonly Message[];
  /** One's own that the server does not have yet, in the order in which they were sent. */
  readonly pending: readonly Pending[];
  readonly mayWrite: boolean;
  /** `lost`: what is new cannot be read at the moment. */
  readonly state: 'loading' | 'ready' | 'lost';
  readonly mostFileBytes: number;
}

export interface Message {
  readonly number: number;
  readonly author: string;
  readonly mine: boolean;
  readonly sentAt: number;
  readonly content: Content;
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number; readonly path: string };

export interface Pending {
  readonly key: string;
  readonly content: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly name: string };
  /** Of a file: 0 … 1. */
  readonly progress: number;
  /** Null while it is on its way. */
  readonly failed: Failure | null;
}

/** `unreachable` and `too-fast` may work later; the others never do. */
export type Failure =
  'unreachable' | 'too-fast' | 'too-large' | 'unsupported' | 'empty' | 'full' | 'closed' | 'refused';

export interface ChatActions {
  toggle(): void;
  close(): void;
  type(words: string): void;
  /** Sends what was typed. */
  say(): void;
  hand(files: readonly File[]): void;
  retry(key: string): void;
  /** Stops an upload, or takes away what could not be sent. */
  drop(key: string): void;
}
