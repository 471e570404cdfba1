/** A digital filter of the second order, with the state it has between samples. */
type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number; x: [number, number] };

/** Adds up the energy of one channel as the ear weighs it. */
export type WeightedEnergy = (samples: Float32Array, from: number, to: number) => number;

/**
 * The K-weighting of one channel at `rate` samples a second: a shelf for the head, and a high pass. The analogue filters
 * behind the tables of ITU-R BS.1770-4, annex 1, which are given there for 48 kHz, made anew for any rate.
 */
export function weightedEnergy(rate: number): WeightedEnergy {
  const head = shelf(rate);
  const low = highPass(rate);
  return (samples, from, to) => {
    let energy = 0;
    let [h1, h2] = head.x;
    let [l1, l2] = low.x;
    for (let at = from; at < to; at += 1) {
      const h = (samples[at] ?? 0) - head.a1 * h1 - head.a2 * h2;
      const y = head.b0 * h + head.b1 * h1 + head.b2 * h2;
      h2 = h1;
      h1 = h;
      const l = y - low.a1 * l1 - low.a2 * l2;
      const z = low.b0 * l + low.b1 * l1 + low.b2 * l2;
      l2 = l1;
      l1 = l;
      energy += z * z;
    }
    head.x = [h1, h2];
    low.x = [l1, l2];
    return energy;
  };
}

function shelf(rate: number): Biquad {
  const [frequency, gain, quality] = [1681.974450955533, 3.999843853973347, 0.7071752369554196];
  const k = Math.tan((Math.PI * frequency) / rate);
  const high = 10 ** (gain / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / quality + k * k;
  return {
    b0: (high + (band * k) / quality + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / quality + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / quality + k * k) / a0,
    x: [0, 0],
  };
}

function highPass(rate: number): Biquad {
  const [frequency, quality] = [38.13547087602444, 0.5003270373238773];
  const k = Math.tan((Math.PI * frequency) / rate);
  const a0 = 1 + k / quality + k * k;
  return {
    b0: 1,
    b1: -2,
    b2: 1,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / quality + k * k) / a0,
    x: [0, 0],
  };
}
