/** Checks what options are taken, and what is said of the others. */

import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseGanOptions } from './options.ts';

describe('parseGanOptions', () => {
  it('has defaults for everything', () => {
    expect(parseGanOptions([])).toMatchObject({
      data: 'burgers',
      pictures: 400,
      until: { seconds: 300 },
      seed: 1,
      preset: 'colour32',
      model: 'recipe',
      augment: [],
      fakes: 1000,
    });
  });

  it('reads each option', () => {
    const line = '--data my/folder --pictures 20 --steps 7 --seed 3 --out x --preset tiny16 --model dcgan';
    const args = `${line} --threads 1 --augment colour,shift --fakes 200 --classifier c`.split(' ');
    expect(parseGanOptions(args)).toEqual({
      data: 'my/folder',
      pictures: 20,
      until: { steps: 7 },
      seed: 3,
      out: 'x',
      preset: 'tiny16',
      model: 'dcgan',
      threads: 1,
      augment: ['colour', 'shift'],
      fakes: 200,
      classifier: 'c',
    });
  });

  it.each([
    ['--pictures 7', /--pictures must be a whole number from 8 to 20000; got "7"/],
    ['--seconds soon', /--seconds must be a whole number from 1 .* got "soon"/],
    ['--steps 1.5', /--steps must be a whole number/],
    ['--steps 10 --seconds 10', /not both/],
    ['--preset huge', /--preset must be one of tiny16, grey28, colour32, colour64; got "huge"/],
    ['--model cyclegan', /--model must be one of recipe, dcgan/],
    ['--augment colour,blur', /--augment must be one of colour, shift, cutout; got "blur"/],
    ['--burgers 3', /Unknown option '--burgers'.*The options are --data/],
    ['--seed', /--seed.*The options are/],
    ['stray', /stray.*The options are/],
  ])('refuses %s', (line, message) => {
    expect(() => parseGanOptions(line.split(' '))).toThrow(UsageError);
    expect(() => parseGanOptions(line.split(' '))).toThrow(message);
  });
});
