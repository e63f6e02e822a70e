/** The question follows what is new, comes back by itself never, and waits for who is answering it. */
import { signal } from '@preact/signals';
import { texts } from '@nepwerk/lessons';
import { defaultBurgerSettings, type TrainingReport } from '@nepwerk/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchAllTexts, language } from '../../text/speech.ts';
import type { Facts } from './moments.ts';
import { followQuestions } from './questions.ts';

await fetchAllTexts();

const { questions: asked } = texts.nl;

function report(step: number, right: number): TrainingReport {
  const judge = { trained: right, unseen: right, fakes: right, best: right };
  const losses = { generatorLoss: 1, discriminatorLoss: 1 };
  return { step, seconds: 1, ...losses, right, judge, picturesPerSecond: 300, quality: 80 };
}

const untrained: Facts = {
  phase: 'ready',
  report: null,
  settings: defaultBurgerSettings,
  recovered: false,
  dataChanged: false,
  played: false,
  novelty: null,
};

function follow() {
  const facts = signal<Facts>(untrained);
  const questions = followQuestions(facts);
  function happens(changes: Partial<Facts>): string {
    facts.value = { ...facts.value, ...changes };
    return questions.sentence.value.b1;
  }
  return { questions, happens };
}

afterEach(() => {
  language.value = 'nl';
});

describe('the question', () => {
  it('is about what has just happened', () => {
    const { happens } = follow();
    expect(happens({})).toBe(asked.start[0].b1);
    expect(happens({ report: report(10, 0.5) })).toBe(asked['first-steps'][0].b1);
    expect(happens({ report: report(200, 0.7) })).toBe(asked.shapes[0].b1);
    expect(happens({ report: report(300, 0.5) })).toBe(asked.half[0].b1);
    expect(happens({ played: true })).toBe(asked['played-judge'][0].b1);
    expect(happens({ novelty: 1.2 })).toBe(asked['made-up'][0].b1);
    expect(happens({ novelty: 0.3 })).toBe(asked.alike[0].b1);
  });

  it('does not come back by itself, and goes when it no longer fits', () => {
    const { happens } = follow();
    happens({ report: report(200, 0.7) });
    expect(happens({ report: report(300, 0.5) })).toBe(asked.half[0].b1);
    const after = happens({ report: report(400, 0.7) });
    expect(after).not.toBe(asked.half[0].b1);
    expect(happens({ report: report(500, 0.5) })).toBe(after);
  });

  it('about the data is not pushed aside by what comes to everybody who waits', () => {
    const { happens } = follow();
    expect(happens({ settings: { ...defaultBurgerSettings, cheese: 0 } })).toBe(asked['no-cheese'][0].b1);
    expect(happens({ report: report(10, 0.7) })).toBe(asked['no-cheese'][0].b1);
    expect(happens({ report: report(2000, 0.7) })).toBe(asked['no-cheese'][0].b1);
    expect(happens({ report: report(2010, 0.5) })).toBe(asked.half[0].b1);
  });

  it('may come back in a new training', () => {
    const { happens } = follow();
    expect(happens({ report: report(200, 0.7) })).toBe(asked.shapes[0].b1);
    happens({ report: null });
    expect(happens({ report: report(200, 0.7) })).toBe(asked.shapes[0].b1);
  });

  it('stays while it is being answered, and then makes up for what happened', () => {
    const { questions, happens } = follow();
    questions.hold(true);
    expect(happens({ report: report(300, 0.5) })).toBe(asked.start[0].b1);
    questions.next();
    expect(questions.sentence.value.b1).not.toBe(asked.start[0].b1);
    questions.hold(false);
    expect(questions.sentence.value.b1).toBe(asked.half[0].b1);
  });

  it('is known by its words in every language and at both levels', () => {
    const { questions } = follow();
    const { nl, en } = texts;
    language.value = 'en';
    expect(questions.sentence.value).toBe(en.questions.start[0]);
    expect(questions.wordings.value).toEqual([nl, en].flatMap(({ questions: { start } }) => Object.values(start[0])));
  });
});
