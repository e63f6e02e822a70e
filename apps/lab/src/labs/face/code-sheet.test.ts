/** A code becomes a square of paper and ink. */
import { describe, expect, it } from 'vitest';
import { codeSheet } from './code-sheet.ts';

describe('a code as a picture', () => {
  it('has paper for its smallest number and ink for its largest', () => {
    const { size, pixels } = codeSheet(Float32Array.of(-3, 0, 1, 5));
    expect(size).toBe(2);
    expect([...pixels.subarray(0, 4)]).toEqual([255, 247, 232, 255]);
    expect([...pixels.subarray(12, 16)]).toEqual([36, 26, 46, 255]);
  });

  it('is all paper when all numbers are the same, and leaves the rest white', () => {
    const { size, pixels } = codeSheet(new Float32Array(5).fill(2));
    expect(size).toBe(3);
    expect([...pixels.subarray(0, 4)]).toEqual([255, 247, 232, 255]);
    expect([...pixels.subarray(4 * 8)]).toEqual([255, 255, 255, 255]);
  });
});
