/** A lab says where its pupil is, honestly and no more often than it makes a difference, and falls silent when it is left. */
import { effect, signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { progress, type Progress } from '../../class/in-lab.ts';
import { tellProgress, trainingProgress, untrainedProgress } from './tell-progress.ts';

afterEach(() => (progress.value = null));

function labByHand() {
  return {
    phase: signal('ready'),
    report: signal<{ readonly step: number; readonly right?: number | null } | null>(null),
    answering: signal(false),
  };
}

describe('where somebody is', () => {
  it.each([
    ['opening', null, false, { part: 'data', progress: 0, judge: null }],
    ['ready', null, false, { part: 'data', progress: 0, judge: null }],
    ['running', null, false, { part: 'training', progress: 0, judge: null }],
    ['running', { step: 9, right: null }, false, { part: 'training', progress: 0, judge: null }],
    ['running', { step: 640, right: 0.876 }, false, { part: 'training', progress: 64, judge: 88 }],
    ['paused', { step: 999, right: 0.5 }, false, { part: 'result', progress: 99, judge: 50 }],
    ['paused', { step: 1000, right: 1 }, false, { part: 'result', progress: 100, judge: 100 }],
    ['running', { step: 90_000, right: 0 }, false, { part: 'training', progress: 100, judge: 0 }],
    ['running', { step: 100, right: 0.5 }, true, { part: 'question', progress: 10, judge: 50 }],
    ['ready', null, true, { part: 'question', progress: 0, judge: null }],
    ['blocked', { step: 100 }, false, { part: 'result', progress: 10, judge: null }],
  ] as const)('%s, %o, answering: %s', (phase, report, answering, expected) => {
    const lab = { phase: signal(phase), report: signal(report), answering: signal(answering) };
    expect(trainingProgress('burger', lab)).toEqual({ lab: 'burger', ...expected });
  });

  it('of a page without a training is its name alone', () => {
    expect(untrainedProgress('check')).toEqual({ lab: 'check', part: 'data', progress: 0, judge: null });
  });
});

describe('telling it', () => {
  it('follows the lab, and says nothing where nothing is new', () => {
    const lab = labByHand();
    const told: (Progress | null)[] = [];
    const stopListening = effect(() => void told.push(progress.value));
    const stop = tellProgress(() => trainingProgress('face', lab));
    lab.phase.value = 'running';
    for (let step = 1; step <= 20; step++) lab.report.value = { step };
    expect(told.map((it) => it?.progress)).toEqual([undefined, 0, 0, 1, 2]);
    stop();
    expect(progress.value).toBeNull();
    lab.report.value = { step: 500 };
    expect(progress.value).toBeNull();
    stopListening();
  });

  it('does not silence the page that came after it', () => {
    const stop = tellProgress(() => untrainedProgress('face'));
    const stopNext = tellProgress(() => untrainedProgress('marks'));
    stop();
    expect(progress.value?.lab).toBe('marks');
    stopNext();
    expect(progress.value).toBeNull();
  });
});
