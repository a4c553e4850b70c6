const NOTES = [523.25, 659.25, 783.99];
const NOTE_SECONDS = 0.28;

/** Three rising notes through the chosen speaker. Resolves when they are over. */
export async function playTestSound(context: AudioContext, speaker: string | null): Promise<void> {
  await context.resume();
  const destination = context.createMediaStreamDestination();
  const audio = new Audio();
  audio.srcObject = destination.stream;
  if (speaker && 'setSinkId' in audio) await audio.setSinkId(speaker).catch(() => undefined);
  await audio.play();
  await Promise.all(NOTES.map((frequency, index) => note(context, destination, frequency, index * NOTE_SECONDS)));
  audio.srcObject = null;
}

function note(context: AudioContext, destination: AudioNode, frequency: number, delay: number): Promise<void> {
  const start = context.currentTime + delay;
  const oscillator = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.2, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
  oscillator.connect(gain).connect(destination);
  oscillator.start(start);
  oscillator.stop(start + NOTE_SECONDS);
  return new Promise((resolve) => (oscillator.onended = () => resolve()));
}
