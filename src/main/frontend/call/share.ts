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
