/** Two names are the same to whoever reads them, or they are not. */
import { LONGEST_NAME } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { freeName, isSameName } from './names.ts';

describe('names of kept trainings', () => {
  it('are the same with other capitals and spaces', () => {
    expect(isSameName('Zonder Kaas', ' zonder  kaas ')).toBe(true);
    expect(isSameName('Zonder kaas', 'Zonder kaas 2')).toBe(false);
  });

  it('get a number when they are taken', () => {
    expect(freeName('Kaas', [])).toBe('Kaas');
    expect(freeName('Kaas', ['kaas'])).toBe('Kaas (2)');
    expect(freeName('Kaas', ['kaas', 'KAAS (2)'])).toBe('Kaas (3)');
  });

  it('stay short enough with their number', () => {
    const long = 'x'.repeat(LONGEST_NAME);
    expect(freeName(long, [long])).toBe(`${'x'.repeat(LONGEST_NAME - 4)} (2)`);
  });
});
