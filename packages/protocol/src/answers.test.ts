/** Answers come back as they were written, and nothing else comes in. */
import { describe, expect, it } from 'vitest';
import { LONGEST_ANSWER, parseAnswers, writeAnswers, type Answer } from './answers.ts';

const ANSWER: Answer = { question: 'Waarom zit er altijd een broodje op?', text: 'Dat staat in de data.', at: 1e12 };

describe('answers on the device', () => {
  it('come back as they were written, without the empty ones', () => {
    const other = { ...ANSWER, question: 'Wie is slimmer?', text: '{"<b>’\n' };
    expect(parseAnswers(writeAnswers([ANSWER, { ...ANSWER, text: ' \n' }, other]))).toEqual([ANSWER, other]);
  });

  it.each([null, '', '{', 'null', '3', '{}', '"x"', `[${'9,'.repeat(1_000_000)}9]`])(
    'are none when there is %s',
    (text) => {
      expect(parseAnswers(text)).toEqual([]);
    },
  );

  it.each([
    ['a text that is too long', { ...ANSWER, text: 'x'.repeat(LONGEST_ANSWER + 1) }],
    ['a question that is too long', { ...ANSWER, question: 'x'.repeat(501) }],
    ['no question', { ...ANSWER, question: '' }],
    ['a time that is no date', { ...ANSWER, at: 1e16 }],
    ['a time that is a text', { ...ANSWER, at: 'now' }],
    ['nothing', null],
  ])('are left out with %s, and the good ones stay', (_, bad) => {
    expect(parseAnswers(JSON.stringify([bad, ANSWER]))).toEqual([ANSWER]);
  });

  it('are read without what does not belong there', () => {
    expect(parseAnswers(JSON.stringify([{ ...ANSWER, name: 'Sam' }]))).toEqual([ANSWER]);
  });

  it('are at most two hundred', () => {
    expect(parseAnswers(JSON.stringify(Array.from({ length: 300 }, () => ANSWER)))).toHaveLength(200);
  });
});
