/** Two soft notes: somebody is at the door. Without sound in this browser the banner alone has to do. */
export async function doorChime(): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  note(audio, 587, 0);
  await note(audio, 784, 0.18);
  await audio.close();
}

function note(audio: AudioContext, hertz: number, delay: number): Promise<void> {
  const start = audio.currentTime + delay;
  const tone = new OscillatorNode(audio, { frequency: hertz });
  const loudness = new GainNode(audio, { gain: 0 });
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.62);
  return new Promise((ended) => tone.addEventListener('ended', () => ended()));
}
