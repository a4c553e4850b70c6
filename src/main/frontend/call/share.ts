/** The own screen, as the page shows it. */
export interface Sharing {
  /** The browser can: not on phones. */
  readonly possible: boolean;
  /** `choosing`: the browser asks what to share. */
  readonly state: 'off' | 'choosing' | 'on';
  readonly withSound: boolean;
  readonly ended: ShareEnd | null;
}

/**
 * `taken`: somebody else shares now, by `name`; `interrupted`: by a reload, or by going out and in again; `blocked`: the system's
 * settings forbid it; `failed`: the browser or the network could not.
 */
export interface ShareEnd {
  readonly why: 'taken' | 'interrupted' | 'blocked' | 'failed';
  readonly name: string | null;
}

/** The own screen: shared, or about to be. */
export type Share =
  | { readonly state: 'off' }
  /** The browser asks what to share. `instead`: the peer whose sharing it is known to end. */
  | { readonly state: 'choosing'; readonly instead: string | null }
  | {
      readonly state: 'on';
      readonly instead: string | null;
      readonly picture: MediaStreamTrack;
      readonly sound: MediaStreamTrack | null;
    };

/** What became of the question what to share. */
export type Captured =
  | { readonly ok: true; readonly picture: MediaStreamTrack; readonly sound: MediaStreamTrack | null }
  /** `declined` by the person, who knows; `blocked` by the system's settings. */
  | { readonly ok: false; readonly why: 'declined' | 'blocked' | 'failed' };
