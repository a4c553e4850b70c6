import { expect, it } from 'vitest';
import { drawOutline } from '../../../main/frontend/backdrop/outline';
import { soften } from '../../../main/frontend/backdrop/softening';

function alphas(pixels: Uint8ClampedArray): number[] {
  return [...pixels].filter((_, index) => index % 4 === 3);
}

it('shows who is surely a person, nothing of what surely is none, and a soft edge between', () => {
  const pixels = new Uint8ClampedArray(4 * 4);
  drawOutline(Float32Array.of(0, 0.3, 0.55, 0.9), pixels, true);
  const [nobody, hardly, edge, person] = alphas(pixels);
  expect([nobody, hardly, person]).toEqual([0, 0, 255]);
  expect(edge).toBeGreaterThan(90);
  expect(edge).toBeLessThan(165);
});

it('keeps a part of the last outline, so that edges do not flicker', () => {
  const pixels = new Uint8ClampedArray(4);
  drawOutline(Float32Array.of(1), pixels, true);
  drawOutline(Float32Array.of(0), pixels, false);
  expect(alphas(pixels)[0]).toBeGreaterThan(0);
  for (let picture = 0; picture < 8; picture++) drawOutline(Float32Array.of(0), pixels, false);
  expect(alphas(pixels)).toEqual([0]);
});

it('takes the detail out of a picture and leaves its brightness', () => {
  const [width, height] = [32, 18];
  const squares = Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => {
    const point = index >> 2;
    return ((point % width) + Math.floor(point / width)) % 2 === 0 ? 0 : 200;
  });
  soften(squares, width, height, 2);
  const reds = [...squares].filter((_, index) => index % 4 === 0);
  expect(Math.max(...reds) - Math.min(...reds)).toBeLessThan(30);
  expect(reds.reduce((sum, red) => sum + red) / reds.length).toBeCloseTo(100, -1);
});
