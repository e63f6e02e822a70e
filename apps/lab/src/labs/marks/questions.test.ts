/** The question follows what has happened, once for each, and waits for who is answering. */

import { signal } from '@preact/signals';
import { marksTexts } from '@nepwerk/lessons/marks';
import { expect, it } from 'vitest';
import { followQuestions, type Progress } from './questions.ts';

const asked = marksTexts.nl.questions;

function follow() {
  const progress = signal<Progress>({ lost: 0, forged: false });
  const questions = followQuestions(progress);
  return { progress, questions, text: () => questions.sentence.value.b1 };
}

it('asks for a guess first, then whom to trust, and what no mark means when all are lost', () => {
  const { progress, text } = follow();
  expect(text()).toBe(asked.predict.b1);
  progress.value = { lost: 1, forged: false };
  expect(text()).toBe(asked.trust.b1);
  progress.value = { lost: 3, forged: false };
  expect(text()).toBe(asked.missing.b1);
  progress.value = { lost: 3, forged: true };
  expect(text()).toBe(asked.forged.b1);
});

it('does not come back by itself, can be leafed through, and waits for an answer', () => {
  const { progress, questions, text } = follow();
  progress.value = { lost: 3, forged: false };
  questions.next();
  expect(text()).toBe(asked.found.b1);
  progress.value = { lost: 1, forged: false };
  questions.hold(true);
  progress.value = { lost: 2, forged: true };
  expect(text()).toBe(asked.trust.b1);
  questions.previous();
  expect(text()).toBe(asked.predict.b1);
  questions.hold(false);
  expect(text()).toBe(asked.forged.b1);
  for (let i = 0; i < Object.keys(asked).length; i++) questions.next();
  expect(text()).toBe(asked.forged.b1);
  expect(questions.wordings.value).toContain(marksTexts.en.questions.forged.a2);
});
