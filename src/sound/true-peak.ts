/** Follows the highest level that the wave reaches between its samples too. */
export type PeakMeter = { push(samples: Float32Array): void; peak(): number };

const taps = 32;
const stretch = 64;
const kaiserBeta = 8;

/**
 * The true peak of one channel at `rate` samples a second, as ITU-R BS.1770-4, annex 2, has it: the highest absolute value
 * after oversampling, four times or more, to about 192 kHz. Where not even the worst wave through the samples could reach
 * above what was met already, nothing is computed.
 */
export function peakMeter(rate: number): PeakMeter {
  const factor = Math.max(1, 2 ** Math.ceil(Math.log2(170_000 / rate)));
  const phases = Array.from({ length: factor - 1 }, (_, index) => interpolator((index + 1) / factor));
  const gain = Math.max(1, ...phases.map((phase) => phase.reduce((sum, tap) => sum + Math.abs(tap), 0)));
  let peak = 0;
  let past = new Float32Array(taps - 1);

  const look = (wave: Float32Array, from: number, to: number) => {
    for (const phase of phases) {
      for (let at = from; at < to; at += 1) {
        let value = 0;
        for (let tap = 0; tap < taps; tap += 1) value += (phase[tap] ?? 0) * (wave[at + tap] ?? 0);
        peak = Math.max(peak, Math.abs(value));
      }
    }
  };

  return {
    peak: () => peak,
    push(samples) {
      const wave = new Float32Array(past.length + samples.length);
      wave.set(past);
      wave.set(samples, past.length);
      peak = Math.max(peak, highest(samples, 0, samples.length));
      const end = wave.length - taps + 1;
      for (let from = 0; from < end; from += stretch) {
        const to = Math.min(from + stretch, end);
        if (highest(wave, from, to + taps - 1) * gain > peak) look(wave, from, to);
      }
      past = wave.slice(Math.max(0, wave.length - taps + 1));
    },
  };
}

function highest(samples: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at += 1) {
    const level = Math.abs(samples[at] ?? 0);
    if (level > most) most = level;
  }
  return most;
}

/** What each of the samples around a point weighs in its value; `place` is how far the point lies from one to the next. */
function interpolator(place: number): Float64Array {
  const weights = Float64Array.from({ length: taps }, (_, tap) => {
    const distance = tap - (taps / 2 - 1) - place;
    return sinc(distance) * kaiser(distance / (taps / 2));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** https://en.wikipedia.org/wiki/Kaiser_window */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(kaiserBeta * Math.sqrt(1 - x * x)) / bessel(kaiserBeta);
}

/** The modified Bessel function of the first kind, of order zero, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; term > sum * 1e-12; index += 1) {
    term *= (x / (2 * index)) ** 2;
    sum += term;
  }
  return sum;
}
