/** Checks what `face-trial` can be asked for, and that it says what is allowed. */

import { describe, expect, it } from 'vitest';
import { parseFaceTrialOptions } from './options.ts';

describe('parseFaceTrialOptions', () => {
  it('knows what is usual', () => {
    expect(parseFaceTrialOptions([])).toEqual({
      persons: ['collins', 'hopper'],
      frames: 300,
      frontal: false,
      warp: 'gentle',
      until: { seconds: 300 },
      seed: 1,
      out: 'out/face-trial',
      preset: 'face64',
      threads: undefined,
    });
  });

  it('reads everything', () => {
    const text =
      '--persons hopper,mona-lisa --frames 30 --frontal --warp 2017 --steps 9 --seed 4 --out x --preset face48';
    expect(parseFaceTrialOptions(text.split(' '))).toMatchObject({
      persons: ['hopper', 'mona-lisa'],
      frames: 30,
      frontal: true,
      warp: '2017',
      until: { steps: 9 },
      seed: 4,
      preset: 'face48',
    });
  });

  it.each([
    ['--persons collins', '--persons must be two different ones of collins, hopper, mona-lisa; got "collins".'],
    ['--persons collins,collins', 'must be two different ones'],
    ['--persons collins,hopper,mona-lisa', 'must be two different ones'],
    ['--persons collins,me.jpg', '--persons must be one of collins, hopper, mona-lisa; got "me.jpg".'],
    ['--frames 4', '--frames must be a whole number from 5 to 1000; got "4".'],
    ['--steps 5 --seconds 5', 'Give --steps or --seconds, not both.'],
    ['--pictures me', 'The options are --persons, --frames'],
    ['me.jpg', 'The options are --persons, --frames'],
  ])('refuses %s', (text, message) => {
    expect(() => parseFaceTrialOptions(text.split(' '))).toThrow(message);
  });
});
