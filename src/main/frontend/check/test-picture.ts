const FRAMES_PER_SECOND = 15;

/** Made-up sound and moving picture, so that the test needs neither camera nor microphone. Returns the way to stop, too. */
export function testMedia(sound: AudioContext | null): { stream: MediaStream; stop: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const stopDrawing = keepDrawing(canvas);
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  const stopSound = sound ? addTone(stream, sound) : () => undefined;
  const stop = (): void => {
    stopDrawing();
    stopSound();
    for (const track of stream.getTracks()) track.stop();
  };
  return { stream, stop };
}

/** Rectangles in ever other places: a still picture would need next to no data. */
function keepDrawing(canvas: HTMLCanvasElement): () => void {
  const pen = canvas.getContext('2d');
  const timer = setInterval(() => {
    if (!pen) return;
    for (let count = 0; count < 30; count++) {
      pen.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
      pen.fillRect(Math.random() * canvas.width, Math.random() * canvas.height, 80, 60);
    }
  }, 1000 / FRAMES_PER_SECOND);
  return () => clearInterval(timer);
}

/** Nobody hears it: it goes into the connection only. */
function addTone(stream: MediaStream, context: AudioContext): () => void {
  void context.resume();
  const oscillator = new OscillatorNode(context, { frequency: 440 });
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  for (const track of destination.stream.getAudioTracks()) stream.addTrack(track);
  return () => oscillator.stop();
}
