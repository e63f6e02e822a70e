/** The tally of answers: choices are counted, words are shown only when they may be, and an ended question stays. */
import { type ClassState, emptyClass } from '@nepwerk/protocol/class';
import { expect, test } from 'vitest';
import { questionOf, tallyOf } from './tally.ts';

const state: ClassState = {
  ...emptyClass,
  replies: {
    'who-taught': { 0: { choice: 1 }, 3: { choice: 1 }, 5: { choice: 0 } },
    'exit-now': { 1: { text: 'Ik kijk beter', shown: true }, 2: { text: 'Geheim', shown: false } },
  },
};

test('choices are counted, those that nobody took too', () => {
  expect(tallyOf(state, 'who-taught', 4)).toEqual({ counts: [1, 2, 0, 0], written: [] });
});

test('a question whose choices are not known has as many as were chosen from', () => {
  expect(tallyOf(state, 'who-taught', 0).counts).toEqual([1, 2]);
  expect(tallyOf(state, 'toString', 0)).toEqual({ counts: [], written: [] });
});

test('words that may not be shown are not', () => {
  expect(tallyOf(state, 'exit-now', 0).written).toEqual(['Ik kijk beter']);
});

test('the question that is asked is shown, and stays when it is ended', () => {
  expect(questionOf({ ...state, question: 'seen-one' }, 'exit-now')).toBe('seen-one');
  expect(questionOf(state, 'who-taught')).toBe('who-taught');
  expect(questionOf(state, 'seen-one')).toBe('exit-now');
  expect(questionOf(state, null)).toBe('exit-now');
  expect(questionOf(emptyClass, 'exit-now')).toBeNull();
});
