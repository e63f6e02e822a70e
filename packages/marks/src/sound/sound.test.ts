/** The watermark of sounds put in, spoiled with our own means, and read. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { embedSound, SHORTEST_SECONDS } from './embed-sound.ts';
import { readSound } from './read-sound.ts';
import { resample } from './resample.ts';
import { isWholeSound, type Sound } from './sound.ts';
import { ACCEPTED_SOUND_SCORE } from './sound-chance.ts';

const PAYLOAD = { kind: 5, lab: 12, classNumber: 34_567 };

/** Something like a voice: tones that glide, with overtones, in syllables, and breath between them. */
function draw(seed: number, sampleRate = 16_000, seconds = 8): Sound {
  const random = createRandom(seed);
  const syllables = Array.from({ length: Math.ceil(seconds * 4) }, () => ({
    hertz: 100 + 120 * random.uniform(),
    glide: 60 * random.normal(),
    tone: 0.2 + 0.8 * random.uniform(),
    brightness: 0.5 + 0.4 * random.uniform(),
  }));
  let turn = 0;
  let breath = 0;
  const samples = Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => {
    const at = (4 * i) / sampleRate;
    const { hertz, glide, tone, brightness } = syllables[Math.floor(at)];
    turn += (hertz + glide * (at % 1)) / sampleRate;
    breath += 0.5 * (random.normal() - breath);
    let voice = 0;
    // sin(n t) = 2 cos(t) sin((n - 1) t) - sin((n - 2) t), which is faster than a sine for each.
    const twice = 2 * Math.cos(2 * Math.PI * turn);
    let before = 0;
    let sine = Math.sin(2 * Math.PI * turn);
    let gain = 1;
    for (let overtone = 1; overtone < 25; overtone++) {
      gain *= brightness;
      voice += gain * sine;
      [before, sine] = [sine, twice * sine - before];
    }
    return 0.15 * Math.sin(Math.PI * (at % 1)) ** 2 * tone * voice + 0.02 * breath;
  });
  return { sampleRate, channels: [samples] };
}

function map({ sampleRate, channels }: Sound, change: (samples: Float32Array) => Float32Array): Sound {
  return { sampleRate, channels: channels.map(change) };
}

/** Whether both have the same samples, bit for bit; quicker than the framework's own comparison. */
function isSame(one: Sound, other: Sound): boolean {
  return one.channels.every((channel, c) => Buffer.from(channel.buffer).equals(Buffer.from(other.channels[c].buffer)));
}

/** The power of a sound's first channel by that of what was changed, in dB. */
function snr(one: Sound, other: Sound): number {
  let power = 0;
  let change = 0;
  for (const [i, value] of one.channels[0].entries()) {
    power += value ** 2;
    change += (value - other.channels[0][i]) ** 2;
  }
  return 10 * Math.log10(power / change);
}

const plain = draw(1);
const marked = embedSound(plain, PAYLOAD);

describe('embedSound', () => {
  it('changes little, as long as it was, and leaves the sound that it was given', () => {
    expect(isSame(plain, draw(1))).toBe(true);
    expect(marked.channels[0].length).toBe(plain.channels[0].length);
    expect(snr(plain, marked)).toBeGreaterThan(17);
    expect(snr(plain, marked)).toBeLessThan(35);
  });

  it('leaves silence silent, bit for bit, and what is outside its band', () => {
    const silence = { sampleRate: 44_100, channels: [new Float32Array(200_000)] };
    expect(isSame(embedSound(silence, PAYLOAD), silence)).toBe(true);
    for (const hertz of [60, 12_000]) {
      const tone = Float32Array.from({ length: 200_000 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / 44_100));
      const sound = { sampleRate: 44_100, channels: [tone] };
      expect(snr(sound, embedSound(sound, PAYLOAD))).toBeGreaterThan(45);
    }
  });

  it('changes a tone that stands still less than noise', () => {
    const random = createRandom(3);
    const tone = Float32Array.from({ length: 80_000 }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 1000 * i) / 16_000));
    const sounds = [tone, random.normals(80_000).map((value) => 0.1 * value)].map((channel) => ({
      sampleRate: 16_000,
      channels: [channel],
    }));
    const [still, noise] = sounds.map((sound) => snr(sound, embedSound(sound, PAYLOAD)));
    expect(still).toBeGreaterThan(noise + 6);
  });

  it('changes both channels alike', () => {
    const [samples] = draw(4).channels;
    const both = { sampleRate: 16_000, channels: [samples, samples.map((value) => -0.5 * value)] };
    const [left, right] = embedSound(both, PAYLOAD).channels;
    const apart = left.map((value, i) => Math.abs(right[i] + 0.5 * value));
    expect(apart.reduce((most, value) => Math.max(most, value), 0)).toBeLessThan(1e-5);
  });

  it.each([
    ['too short', { sampleRate: 16_000, channels: [new Float32Array(16_000 * SHORTEST_SECONDS - 1)] }, 'seconds'],
    ['without a channel', { sampleRate: 16_000, channels: [] }, 'channel'],
    [
      'of unequal channels',
      { sampleRate: 16_000, channels: [new Float32Array(90_000), new Float32Array(9)] },
      '90000, 9',
    ],
    ['too slow', { sampleRate: 15_999, channels: [new Float32Array(90_000)] }, '15999'],
    ['too fast', { sampleRate: 96_001, channels: [new Float32Array(900_000)] }, '96001'],
    ['with a hole', { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(Number.NaN, 77, 78)] }, '77'],
    [
      'without end',
      { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(Number.POSITIVE_INFINITY, 5, 6)] },
      'finite',
    ],
    ['without a rate', { sampleRate: Number.NaN, channels: [new Float32Array(90_000)] }, 'NaN'],
  ] as const)('refuses a sound %s', (_, sound, words) => {
    expect(() => embedSound(sound, PAYLOAD)).toThrow(RangeError);
    expect(() => embedSound(sound, PAYLOAD)).toThrow(words);
  });

  it('refuses a payload out of range', () => {
    expect(() => embedSound(plain, { ...PAYLOAD, kind: 16 })).toThrow(RangeError);
  });
});

const ATTACKS: Readonly<Record<string, (sound: Sound) => Sound>> = {
  nothing: (sound) => sound,
  'a cut': (sound) => map(sound, (samples) => samples.slice(21_937, 21_937 + 80_000)),
  'a third of the volume, in 16 bits': (sound) =>
    map(sound, (samples) => samples.map((value) => Math.round(value * 9830) / 32_768)),
  'noise of 30 dB': (sound) => {
    const random = createRandom(5);
    return map(sound, (samples) => samples.map((value) => value + 0.0025 * random.normal()));
  },
  '22,050 samples a second': ({ channels }) => ({
    sampleRate: 22_050,
    channels: channels.map((samples) => resample(samples, 16_000, 22_050)),
  }),
  'one per cent faster': (sound) => map(sound, (samples) => resample(samples, 16_160, 16_000)),
  'two per cent slower': (sound) => map(sound, (samples) => resample(samples, 15_700, 16_000)),
  'something else before and after': (sound) =>
    map(sound, (samples) => {
      const longer = new Float32Array(samples.length + 40_000);
      longer.set(draw(6, 16_000, 1).channels[0]);
      longer.set(samples, 16_555);
      return longer;
    }),
  'being turned upside down': (sound) => map(sound, (samples) => samples.map((value) => -value)),
};

describe('readSound', () => {
  it.each(Object.keys(ATTACKS))('reads the payload after %s', (name) => {
    const reading = readSound(ATTACKS[name](marked));
    expect(reading.payload).toEqual(PAYLOAD);
    expect(reading.score).toBeGreaterThan(ACCEPTED_SOUND_SCORE);
    expect(reading.certainty).toBeGreaterThan(0.999999);
  });

  it.each([16_000, 44_100, 48_000, 96_000])('reads a sound of %i samples a second', (rate) => {
    expect(readSound(embedSound(draw(7, rate, 4), PAYLOAD)).payload).toEqual(PAYLOAD);
  });

  it('reads stereo, also when one channel is the other upside down, or all that is left', () => {
    const [samples] = draw(8).channels;
    const both = embedSound({ sampleRate: 16_000, channels: [samples, samples.map((value) => -value)] }, PAYLOAD);
    expect(readSound(both).payload).toEqual(PAYLOAD);
    expect(readSound({ ...both, channels: both.channels.slice(1) }).payload).toEqual(PAYLOAD);
  });

  it('reads the payload that was put in, and no other', () => {
    const other = { kind: 0, lab: 255, classNumber: 1 };
    expect(readSound(embedSound(plain, other)).payload).toEqual(other);
  });

  it('finds a marked piece late in a long sound', () => {
    const long = new Float32Array(16_000 * 40);
    const random = createRandom(9);
    for (let i = 0; i < long.length; i++) {
      long[i] = 0.01 * random.normal();
    }
    long.set(marked.channels[0], 16_000 * 30);
    expect(readSound({ sampleRate: 16_000, channels: [long] }).payload).toEqual(PAYLOAD);
  });

  it('says nothing of unmarked sounds', () => {
    for (let seed = 20; seed < 26; seed++) {
      const reading = readSound(draw(seed, 16_000, 4));
      expect(reading.payload).toBeNull();
      expect(reading.score).toBeLessThan(ACCEPTED_SOUND_SCORE);
      expect(reading.certainty).toBeLessThan(0.99999);
    }
  });

  it.each([
    ['silence', { sampleRate: 16_000, channels: [new Float32Array(90_000)] }],
    ['one value', { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(1)] }],
    ['one click', { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(1, 50_000, 50_001)] }],
    ['no channel', { sampleRate: 16_000, channels: [] }],
    ['no samples', { sampleRate: 16_000, channels: [new Float32Array()] }],
    ['less than two seconds', { sampleRate: 16_000, channels: [marked.channels[0].slice(0, 31_000)] }],
    ['unequal channels', { sampleRate: 16_000, channels: [new Float32Array(90_000), new Float32Array(1)] }],
    ['holes', { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(Number.NaN)] }],
    ['numbers without end', { sampleRate: 16_000, channels: [new Float32Array(90_000).fill(3e38)] }],
    ['no rate', { sampleRate: 0, channels: [new Float32Array(90_000)] }],
    ['a rate below zero', { sampleRate: -16_000, channels: [new Float32Array(90_000)] }],
    ['a rate that is no number', { sampleRate: Number.NaN, channels: [new Float32Array(90_000)] }],
    ['a rate of a billion', { sampleRate: 1e9, channels: [new Float32Array(90_000)] }],
  ])('says nothing of %s', (_, sound) => {
    expect(readSound(sound)).toMatchObject({ payload: null });
  });
});

describe('isWholeSound', () => {
  it('asks for a rate, a channel and equal lengths', () => {
    expect(isWholeSound(plain)).toBe(true);
    expect(isWholeSound({ sampleRate: 8000, channels: [new Float32Array(), new Float32Array()] })).toBe(true);
    expect(isWholeSound({ sampleRate: 8000, channels: [] })).toBe(false);
    expect(isWholeSound({ sampleRate: 8000, channels: [new Float32Array(1), new Float32Array(2)] })).toBe(false);
    expect(isWholeSound({ sampleRate: Number.POSITIVE_INFINITY, channels: [new Float32Array(1)] })).toBe(false);
  });
});
