/** The Face lab asks about what has just happened, once each, and can be leafed through. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { faceTexts } from '@nepwerk/lessons/face';
import { language } from '../../text/speech.ts';
import { followFaceQuestions, type Occasions } from './questions.ts';

const { questions: texts } = faceTexts[language.value];

describe('the questions', () => {
  it('begin with a guess, follow what happens, and come once', () => {
    const occasions = signal<Occasions>([]);
    const questions = followFaceQuestions(occasions);
    expect(questions.sentence.value).toBe(texts.guess);
    occasions.value = [
      ['cheap', true],
      ['shared', false],
    ];
    expect(questions.sentence.value).toBe(texts.cheap);
    occasions.value = [
      ['cheap', true],
      ['shared', true],
    ];
    expect(questions.sentence.value).toBe(texts.shared);
    occasions.value = [['cheap', true]];
    expect(questions.sentence.value).toBe(texts.shared);
    questions.stop();
  });

  it('about few or one-sided photos come only where the training had them from early on', () => {
    const occasions = signal<Occasions>([]);
    const questions = followFaceQuestions(occasions);
    function happens(few: boolean, sides: boolean, shared: boolean): unknown {
      occasions.value = [
        ['few', few],
        ['sides', sides],
        ['shared', shared],
      ];
      return questions.sentence.value;
    }
    expect(happens(false, false, true)).toBe(texts.shared);
    expect(happens(true, true, true)).toBe(texts.shared); // nets that know all the others lose little by it
    expect(happens(false, false, false)).toBe(texts.shared); // it starts over
    expect(happens(true, false, false)).toBe(texts.few);
    expect(happens(true, true, true)).toBe(texts.sides);
    questions.stop();
  });

  it('wait while somebody answers', () => {
    const occasions = signal<Occasions>([]);
    const questions = followFaceQuestions(occasions);
    questions.hold(true);
    occasions.value = [['good', true]];
    expect(questions.sentence.value).toBe(texts.guess);
    questions.hold(false);
    expect(questions.sentence.value).toBe(texts.good);
    questions.stop();
  });

  it('can be leafed through to and fro, all of them', () => {
    const questions = followFaceQuestions(signal<Occasions>([]));
    const seen = new Set<unknown>();
    for (const _ of Object.keys(texts)) {
      seen.add(questions.sentence.value);
      questions.next();
    }
    expect(seen.size).toBe(Object.keys(texts).length);
    expect(questions.sentence.value).toBe(texts.guess);
    questions.previous();
    expect(questions.sentence.value).toBe(texts.liar);
    expect(questions.wordings.value).toContain(texts.liar.a2);
    questions.stop();
  });
});
