/** More than 4 × 4 samples a pixel cost time and change nothing that a model sees. */
const maximumSamples = 4;

/** Where the samples of a target lie in the picture along one axis, `samples` for each of its pixels in turn. */
export interface SamplePlaces {
  readonly samples: number;
  /** The pixel before each sample, and the one after it. */
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
  /** How far each sample is from the first to the next, 0 to 1. */
  readonly shares: Float64Array;
}

/**
 * Several samples a pixel when shrinking, so that thin strokes do not vanish.
 *
 * @param step px of the picture per px of the target.
 */
export function samplesFor(step: number): number {
  return Math.max(1, Math.min(maximumSamples, Math.ceil(step - 0.25)));
}

/**
 * Lays samples along one axis of a picture.
 *
 * @param center of the length, in picture px; `length` in picture px is drawn as `size` px of the target.
 * @param last the picture's last pixel: beyond it, as before the first, its border goes on.
 */
export function samplePlaces(center: number, length: number, size: number, last: number): SamplePlaces {
  const step = length / size;
  const samples = samplesFor(step);
  const firsts = new Int32Array(size * samples);
  const nexts = new Int32Array(size * samples);
  const shares = new Float64Array(size * samples);
  for (let at = 0; at < firsts.length; at += 1) {
    const pixel = Math.floor(at / samples);
    const along = (pixel + ((at % samples) + 0.5) / samples) * step - length / 2;
    const place = Math.min(last, Math.max(0, center + along - 0.5));
    const first = Math.floor(place);
    firsts[at] = first;
    nexts[at] = Math.min(last, first + 1);
    shares[at] = place - first;
  }
  return { samples, firsts, nexts, shares };
}
