import { loadAndCompile, loadLiteRt, supportsFeature, Tensor, type CompiledModel } from '@litertjs/core';
import quickLoader from '@litertjs/core/wasm/litert_wasm_internal.js?url';
import quickRuntime from '@litertjs/core/wasm/litert_wasm_internal.wasm?url';
import plainLoader from '@litertjs/core/wasm/litert_wasm_compat_internal.js?url';
import plainRuntime from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url';
import uprightModel from '@mediapipe/selfie_segmentation/selfie_segmentation.tflite?url';
import wideModel from '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite?url';

export interface Outline {
  readonly width: number;
  readonly height: number;
  /** How sure the model is that a point is of a person, 0 … 1, row by row. */
  readonly sure: Float32Array;
}

/** The size that each model was made for; pictures are stretched to it. */
const models = {
  wide: { file: wideModel, width: 256, height: 144 },
  upright: { file: uprightModel, width: 256, height: 256 },
} as const;

type Shape = keyof typeof models;

/** Finds the person in a picture. Runs in a worker, on the processor: graphics cards are not needed, nor waited for. */
export class Segmenter {
  private readonly compiled: Partial<Record<Shape, CompiledModel>> = {};
  private readonly canvas = new OffscreenCanvas(1, 1);
  private readonly pen = this.canvas.getContext('2d', { willReadFrequently: true });

  static async load(): Promise<Segmenter> {
    const quick = await supportsFeature('relaxedSimd');
    // The loader looks here for its other half, whose name has a hash, and for where to say what it does.
    const [print, printErr] = [(): void => {}, (): void => {}];
    Object.assign(self, { Module: { locateFile: () => (quick ? quickRuntime : plainRuntime), print, printErr } });
    await loadLiteRt(quick ? quickLoader : plainLoader);
    return new Segmenter();
  }

  async outline(picture: CanvasImageSource, isUpright: boolean): Promise<Outline> {
    const shape: Shape = isUpright ? 'upright' : 'wide';
    const { width, height } = models[shape];
    const model = (this.compiled[shape] ??= await loadAndCompile(models[shape].file, { accelerator: 'wasm' }));
    const input = Tensor.fromTypedArray(this.colours(picture, width, height), [1, height, width, 3]);
    const [output] = await model.run(input);
    input.delete();
    if (!output) throw new Error('The model answered nothing.');
    const sure = (output.toTypedArray() as Float32Array).slice();
    output.delete();
    return { width, height, sure };
  }

  /** Red, green and blue of each point, 0 … 1. */
  private colours(picture: CanvasImageSource, width: number, height: number): Float32Array {
    if (!this.pen) throw new Error('No canvas.');
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    this.pen.drawImage(picture, 0, 0, width, height);
    const { data } = this.pen.getImageData(0, 0, width, height);
    const colours = new Float32Array(width * height * 3);
    for (let from = 0, to = 0; from < data.length; from += 4) {
      colours[to++] = (data[from] ?? 0) / 255;
      colours[to++] = (data[from + 1] ?? 0) / 255;
      colours[to++] = (data[from + 2] ?? 0) / 255;
    }
    return colours;
  }
}
