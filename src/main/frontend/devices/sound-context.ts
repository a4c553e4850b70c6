/** One for all meters and sounds; browsers allow only a few, and begin them silent until a press. */
export function soundContext(): () => AudioContext | null {
  let context: AudioContext | null = null;
  return () => {
    if (!context && typeof AudioContext === 'function') {
      context = new AudioContext();
      const wake = (): void => void context?.resume();
      addEventListener('pointerdown', wake);
      addEventListener('keydown', wake);
    }
    return context;
  };
}
