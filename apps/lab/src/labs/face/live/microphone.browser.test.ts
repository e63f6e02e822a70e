/** The microphone in a real browser: what sounds is kept, sample for sample and in time, from a thread of its own; and nothing stays on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openMicrophone } from './microphone.ts';

/** A browser lets a page sound once it has been touched. */
beforeAll(() => userEvent.click(document.body));

/** A tone in place of a room. */
function toneOf(hertz: number) {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const to = context.createMediaStreamDestination();
  oscillator.connect(to);
  oscillator.start();
  return { context, stream: to.stream };
}

/** How often it swings from below to above nothing. */
function swings(samples: Float32Array): number {
  return samples.filter((it, i) => it >= 0 && (samples[i - 1] ?? 0) < 0).length;
}

describe('a microphone', () => {
  it('keeps what it hears, and goes off', async () => {
    const { context, stream } = toneOf(440);
    const began = performance.now() / 1000;
    const microphone = await openMicrophone(async () => stream);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const sound = microphone.stop();
    const took = performance.now() / 1000 - began;
    if (!sound) throw new Error('nothing was heard');
    const { samples, sampleRate, from } = sound;
    const seconds = samples.length / sampleRate;
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(took + 0.1);
    expect(from).toBeGreaterThan(began - 0.1);
    expect(from + seconds).toBeLessThan(began + took + 0.1);
    // A busy machine leaves gaps in some of them.
    const tenth = sampleRate / 10;
    const pitches = Array.from({ length: 8 }, (_, i) => swings(samples.subarray(i * tenth, (i + 1) * tenth)) * 10);
    expect(pitches.toSorted((a, b) => a - b).at(-3)).toBeCloseTo(440, -1);
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
    await context.close();
  });

  it('that hears nothing yet has no sound', async () => {
    const { context, stream } = toneOf(440);
    const microphone = await openMicrophone(async () => stream);
    expect(microphone.stop()).toBeNull();
    await context.close();
  });

  it('that is refused, or gives no sound, is none, and everything is off', async () => {
    const refused = new DOMException('no', 'NotAllowedError');
    await expect(openMicrophone(() => Promise.reject(refused))).rejects.toBe(refused);
    await expect(openMicrophone(async () => new MediaStream())).rejects.toThrow('track');
  });
});
