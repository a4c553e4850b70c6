/**
 * Blurs a small picture by three passes of a sliding mean each way, which comes close to a Gaussian. Canvas filters would be
 * shorter; Safari has none.
 *
 * @param pixels RGBA
 * @param radius in points
 */
export function soften(pixels: Uint8ClampedArray, width: number, height: number, radius: number): void {
  const line = new Float32Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let row = 0; row < height; row++) slide(pixels, row * width * 4, 4, width, radius, line);
    for (let column = 0; column < width; column++) slide(pixels, column * 4, width * 4, height, radius, line);
  }
}

function slide(
  pixels: Uint8ClampedArray,
  start: number,
  stride: number,
  count: number,
  radius: number,
  line: Float32Array,
): void {
  const clamp = (index: number): number => Math.min(count - 1, Math.max(0, index));
  for (let channel = start; channel < start + 3; channel++) {
    for (let index = 0; index < count; index++) line[index] = pixels[channel + index * stride] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index++) sum += line[clamp(index)] ?? 0;
    for (let index = 0; index < count; index++) {
      pixels[channel + index * stride] = sum / (2 * radius + 1);
      sum += (line[clamp(index + radius + 1)] ?? 0) - (line[clamp(index - radius)] ?? 0);
    }
  }
}
