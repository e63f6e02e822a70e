/** The note found where it should be, by its frequency, its timing and its loudness. */
import { describe, expect, it } from 'vitest';
import { NOTE_HERTZ, NOTE_PAUSE, NOTE_SECONDS, NOTE_UNIT, putNote } from './note.ts';
import type { Sound } from './sound.ts';

function tone(sampleRate: number, seconds: number, amplitude: number, channels = 1): Sound {
  const samples = Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 300 * i) / sampleRate),
  );
  return { sampleRate, channels: Array.from({ length: channels }, () => samples.slice()) };
}

/** The amplitude of a wave of so many hertz between two times, by Goertzel's sum. */
function strengthAt({ sampleRate, channels }: Sound, hertz: number, from: number, to: number): number {
  let real = 0;
  let imaginary = 0;
  const first = Math.round(from * sampleRate);
  const last = Math.round(to * sampleRate);
  for (let i = first; i < last; i++) {
    real += channels[0][i] * Math.cos((2 * Math.PI * hertz * i) / sampleRate);
    imaginary += channels[0][i] * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
  }
  return (2 * Math.hypot(real, imaginary)) / (last - first);
}

function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

describe.each([8000, 16_000, 44_100, 48_000])('a note at %i samples a second', (rate) => {
  const noted = putNote(tone(rate, 2, 0.2));

  it('says .- .. in units', () => {
    const units = Array.from({ length: 15 }, (_, i) =>
      strengthAt(noted, NOTE_HERTZ, (i + 0.25) * NOTE_UNIT, (i + 0.75) * NOTE_UNIT),
    );
    const loudest = Math.max(...units);
    expect(units.map((strength) => (strength > loudest / 2 ? '#' : ' ')).join('')).toBe('# ###   # #    ');
    for (const strength of units.filter((one) => one <= loudest / 2)) {
      expect(strength).toBeLessThan(loudest / 1000);
    }
  });

  it('is a clear tone of its frequency alone', () => {
    const right = strengthAt(noted, NOTE_HERTZ, 2 * NOTE_UNIT, 5 * NOTE_UNIT);
    for (const other of [440, 660, 1320, 1760, 2640]) {
      expect(strengthAt(noted, other, 2 * NOTE_UNIT, 5 * NOTE_UNIT)).toBeLessThan(right / 20);
    }
  });

  it('makes the sound longer, and leaves it as it was behind a pause', () => {
    const length = Math.round(NOTE_SECONDS * rate);
    expect(NOTE_SECONDS).toBeCloseTo(11 * NOTE_UNIT + NOTE_PAUSE, 9);
    expect(noted.channels[0].length).toBe(2 * rate + length);
    const rest = Buffer.from(noted.channels[0].slice(length).buffer);
    expect(rest.equals(Buffer.from(tone(rate, 2, 0.2).channels[0].buffer))).toBe(true);
    const pause = noted.channels[0].slice(length - Math.floor(NOTE_PAUSE * rate) + 1, length);
    expect(pause.every((value) => value === 0)).toBe(true);
  });

  it('begins and ends softly', () => {
    const [samples] = noted.channels;
    const steepest = samples
      .slice(1, Math.round(NOTE_UNIT * rate))
      .reduce((most, value, i) => Math.max(most, Math.abs(value - samples[i])), 0);
    // No step is steeper than the tone's own wave.
    expect(steepest).toBeLessThan((0.2 * 2 * Math.PI * NOTE_HERTZ * 1.1) / rate);
  });
});

describe('the loudness of a note', () => {
  function dashOf(sound: Sound): number {
    const noted = putNote(sound);
    const { sampleRate } = sound;
    return rootMeanSquare(noted.channels[0].slice(2.5 * NOTE_UNIT * sampleRate, 4.5 * NOTE_UNIT * sampleRate));
  }

  it('is that of the sound', () => {
    expect(dashOf(tone(16_000, 2, 0.15))).toBeCloseTo(0.15 / Math.SQRT2, 2);
  });

  it('is heard before silence too, and does not frighten before noise', () => {
    expect(dashOf(tone(16_000, 2, 0))).toBeCloseTo(0.0316, 3);
    expect(dashOf({ sampleRate: 16_000, channels: [new Float32Array()] })).toBeCloseTo(0.0316, 3);
    expect(dashOf(tone(16_000, 2, 1))).toBeCloseTo(0.2, 2);
    expect(dashOf({ sampleRate: 16_000, channels: [new Float32Array(32_000).fill(Number.NaN)] })).toBeCloseTo(
      0.0316,
      3,
    );
  });

  it('is the same in all channels', () => {
    const [left, right] = putNote(tone(44_100, 1, 0.1, 2)).channels;
    expect(Buffer.from(left.buffer).equals(Buffer.from(right.buffer))).toBe(true);
  });
});

it.each([
  { sampleRate: 16_000, channels: [] },
  { sampleRate: 16_000, channels: [new Float32Array(4), new Float32Array(5)] },
  { sampleRate: 0, channels: [new Float32Array(4)] },
  { sampleRate: 4000, channels: [new Float32Array(4)] },
  { sampleRate: Number.NaN, channels: [new Float32Array(4)] },
])('refuses %o', (sound) => {
  expect(() => putNote(sound)).toThrow(RangeError);
});
