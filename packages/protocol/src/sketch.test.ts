/** Unfinished drawings are read back as they were, and a stranger's text is none. */
import { expect, it } from 'vitest';
import { parseMarks, writeMarks } from './sketch.ts';

const names = { colours: ['ink', 'bun'], papers: ['cream'], stamps: ['crown'] } as const;
const line = { type: 'line', points: [{ x: 0.1234, y: 1 }], width: 0.06, colour: null, mirrored: false };
const stamp = { type: 'stamp', stamp: 'crown', at: { x: 0.5, y: 0.5 }, scale: 1.5, colour: 'bun', mirrored: true };

it('come back, to a thousandth of the paper', () => {
  const marks = [{ type: 'paper', paper: 'cream' }, line, stamp, { type: 'clear' }];
  const rounded = { ...line, points: [{ x: 0.123, y: 1 }] };
  expect(parseMarks(writeMarks(marks), names)).toEqual([marks[0], rounded, stamp, marks[3]]);
});

it.each([
  null,
  '',
  '{}',
  '[',
  '[{"type":"line"}]',
  JSON.stringify([{ ...stamp, stamp: 'bomb' }]),
  JSON.stringify([{ ...stamp, colour: '__proto__' }]),
  JSON.stringify([{ ...stamp, at: { x: 1e9, y: 0 } }]),
  JSON.stringify([{ ...line, width: null }]),
  JSON.stringify(Array.from({ length: 2001 }, () => ({ type: 'clear' }))),
])('is nothing: %.40s', (text) => {
  expect(parseMarks(text, names)).toEqual([]);
});
