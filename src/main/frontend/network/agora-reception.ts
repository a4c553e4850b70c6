import type { AgoraClient, AgoraMedia, AgoraUser } from './agora-types';
import type { OwnKind } from './media-connection';
import type { RemoteUsers } from './remote-users';

/** Takes in what the others publish. */
export class AgoraReception {
  constructor(
    private readonly users: RemoteUsers,
    /** Whether it is the number of the own screen. */
    private readonly isOwn: (uid: number) => boolean,
  ) {}

  attend(client: AgoraClient): void {
    client.on('user-published', (user, media) => {
      if (media !== 'datachannel') void this.subscribe(client, user, media);
    });
    client.on('user-unpublished', ({ uid }, media) => {
      if (media !== 'datachannel') this.users.set(Number(uid), kindOf(media), null);
    });
    client.on('user-left', ({ uid }) => this.users.forget(Number(uid)));
  }

  private async subscribe(client: AgoraClient, user: AgoraUser, media: AgoraMedia): Promise<void> {
    if (this.isOwn(Number(user.uid))) return;
    try {
      const track = await client.subscribe(user, media);
      this.users.set(Number(user.uid), kindOf(media), track.getMediaStreamTrack());
    } catch (error) {
      // The other unpublished meanwhile, or a new `user-published` follows the reconnection.
      console.warn('visavis: subscribing', error);
    }
  }
}

function kindOf(media: AgoraMedia): OwnKind {
  return media === 'audio' ? 'microphone' : 'camera';
}
