/** How much of the last outline stays in the next: it would flicker at the edges otherwise. */
const STAYS = 0.35;
/** Below the first nothing of the person is seen, above the second nothing of what is behind. */
const [FROM, TO] = [0.35, 0.75];

/**
 * How opaque the person is at each point, from how sure the model is that it is one.
 *
 * @param sure 0 … 1 for each point
 * @param pixels RGBA, of which the alpha is written; what it held before was the last outline
 * @param first there was no last outline
 */
export function drawOutline(sure: Float32Array, pixels: Uint8ClampedArray, first: boolean): void {
  for (let point = 0; point < sure.length; point++) {
    const at = point * 4 + 3;
    const fresh = 255 * step(sure[point] ?? 0);
    pixels[at] = first ? fresh : fresh * (1 - STAYS) + (pixels[at] ?? 0) * STAYS;
  }
}

function step(sure: number): number {
  const within = Math.min(1, Math.max(0, (sure - FROM) / (TO - FROM)));
  return within * within * (3 - 2 * within);
}
