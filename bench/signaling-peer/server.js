// The baseline of the signalling benchmark: PeerJS's own server as it comes, on a free port.
import { PeerServer } from 'peer';

PeerServer({ host: '127.0.0.1', port: 0, path: '/' }, (server) => {
  console.log(JSON.stringify({ port: server.address().port }));
});
