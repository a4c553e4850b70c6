// Runs inside pages; each function is serialised and must stand alone.

/** Notes when Join is pressed and when the other's first picture is shown, in the page's own time. */
export function watchCall() {
  const times = (window.benchTimes = {});
  document.addEventListener(
    'click',
    (event) => {
      if (event.target.closest('[data-join]')) times.pressed = event.timeStamp;
    },
    true,
  );
  const watch = () => {
    const video = document.querySelector('.remote video');
    if (video === null) return requestAnimationFrame(watch);
    video.requestVideoFrameCallback((now) => {
      times.seen = now;
    });
  };
  requestAnimationFrame(watch);
}

/** Camera and microphone to itself through two peer connections in this very page, nothing between them. */
export async function bareCall(video) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
  const picture = document.body.appendChild(document.createElement('video'));
  picture.muted = true;
  const pressed = performance.now();
  const [caller, callee] = [new RTCPeerConnection(), new RTCPeerConnection()];
  caller.onicecandidate = ({ candidate }) => callee.addIceCandidate(candidate);
  callee.onicecandidate = ({ candidate }) => caller.addIceCandidate(candidate);
  const seen = new Promise((resolve) => {
    caller.ontrack = ({ streams }) => {
      if (picture.srcObject === streams[0]) return;
      picture.srcObject = streams[0];
      void picture.play();
      picture.requestVideoFrameCallback(resolve);
    };
  });
  for (const track of stream.getTracks()) {
    caller.addTrack(track, stream);
    callee.addTrack(track, stream);
  }
  await caller.setLocalDescription();
  await callee.setRemoteDescription(caller.localDescription);
  await callee.setLocalDescription();
  await caller.setRemoteDescription(callee.localDescription);
  const took = (await seen) - pressed;
  for (const track of stream.getTracks()) track.stop();
  caller.close();
  callee.close();
  return took;
}
