export type SampleStage = 'idle' | 'recording' | 'playing' | 'failed';

export const SAMPLE_SECONDS = 4;

/** Records a few seconds and plays them back through the chosen speaker. They never leave the page. */
export async function takeSample(
  track: MediaStreamTrack,
  speaker: string | null,
  tell: (stage: SampleStage) => void,
): Promise<void> {
  // A copy, so that the call's own track may stay muted.
  const copy = track.clone();
  copy.enabled = true;
  try {
    tell('recording');
    const recorded = await record(new MediaStream([copy]));
    tell('playing');
    await play(recorded, speaker);
    tell('idle');
  } catch {
    tell('failed');
  } finally {
    copy.stop();
  }
}

function record(stream: MediaStream): Promise<Blob> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  return new Promise((resolve, reject) => {
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
    recorder.onerror = () => reject(new Error('The recorder failed.'));
    recorder.start();
    setTimeout(() => recorder.stop(), SAMPLE_SECONDS * 1000);
  });
}

async function play(sound: Blob, speaker: string | null): Promise<void> {
  const address = URL.createObjectURL(sound);
  const audio = new Audio(address);
  try {
    if (speaker && 'setSinkId' in audio) await audio.setSinkId(speaker).catch(() => undefined);
    await new Promise<void>((resolve, reject) => {
      audio.onended = () => resolve();
      audio.onerror = () => reject(new Error('The sound cannot be played.'));
      audio.play().catch(reject);
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
