/** Where the keyboard is after a press while somebody is filmed, in a real browser: never on what throws the filming away. */
import { castingTexts, faceTexts } from '@nepwerk/lessons/face';
import { ConsentLedger } from '@nepwerk/media';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepFocus } from '../../../text/keep-focus.ts';
import { texts } from '../../../text/speech.ts';
import { enterClassByHand, leaveClassByHand } from '../../shell/testing/class-by-hand.ts';
import { clearPage, show } from '../../shell/testing/on-page.ts';
import { TakeBackButton, TakeBackDialog } from '../take-back.tsx';
import { BackPanel, FaultPanel, PromptPanel } from './panels.tsx';
import { PROMPT_S } from './prompts.ts';
import type { StageCamera } from './stage-camera.ts';
import { begin, filmEnough, untilCapture } from './testing/filming-by-hand.ts';

const casting = castingTexts.en;
let stop: () => void;

beforeEach(() => {
  stop = keepFocus();
});

afterEach(() => {
  stop();
  clearPage();
  leaveClassByHand();
});

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}

it('another prompt is asked for: the heading has it, not the way out', async () => {
  const { person, filming } = begin();
  person.show(filming, PROMPT_S + 3);
  show(
    <>
      <PromptPanel filming={filming} />
      <button type="button">{casting.drawn}</button>
    </>,
  );
  const again = page.getByRole('button', { name: casting.prompt.again });
  await expect.element(again).toBeVisible();
  await again.click();
  await expect.element(again).not.toBeInTheDocument();
  await expect.poll(focused).toBe(casting.prompt.heading);
  await userEvent.keyboard('{Enter}');
  expect(filming.step.value).toBe('prompt');
});

it('who was away finds two answers that look the same', async () => {
  const set = untilCapture();
  filmEnough(set);
  set.filming.interrupt();
  set.person.pass(set.filming);
  expect(set.filming.step.value).toBe('back');
  const place = show(<BackPanel filming={set.filming} />);
  await expect.element(page.getByRole('button', { name: casting.back.yes })).toBeVisible();
  expect([...place.querySelectorAll('button')].map((it) => it.className)).toEqual(['button', 'button']);
});

it('the class stood still: what switches the camera on again has it', async () => {
  const { freeze } = enterClassByHand();
  freeze(true);
  const camera: StageCamera = {
    state: signal({ fault: 'hidden' }),
    stream: signal(null),
    start: () => undefined,
    watch: () => () => undefined,
    close: () => undefined,
  };
  show(
    <>
      <FaultPanel fault="hidden" camera={camera} onDrawn={() => undefined} />
      <button type="button">{casting.toChoice}</button>
    </>,
  );
  await page.getByRole('button', { name: casting.toChoice }).click();
  freeze(false);
  await expect.poll(focused).toBe(casting.faults.on);
});

it('somebody took it back: the receipt has it, and then the page', async () => {
  const ledger = new ConsentLedger(Date.now);
  for (const who of ['Quick Otter', 'Brave Fox']) ledger.give(who, ['train']);
  const isOpen = signal(false);
  const turn = signal(0);
  function Lab() {
    return (
      <>
        <h1>Face lab</h1>
        <div key={turn.value}>
          <TakeBackButton ledger={ledger} onOpen={() => (isOpen.value = true)} />
        </div>
        {isOpen.value && (
          <TakeBackDialog ledger={ledger} onTaken={() => (turn.value += 1)} onClose={() => (isOpen.value = false)} />
        )}
      </>
    );
  }
  show(<Lab />);
  const { back } = faceTexts.en;
  for (const [who, next] of [
    ['Quick Otter', back.open],
    ['Brave Fox', 'Face lab'],
  ] as const) {
    await page.getByRole('button', { name: back.open }).click();
    await page.getByRole('button', { name: back.one.replace('{name}', who) }).click();
    await page.getByRole('button', { name: texts.value.shell.controls.restartYes }).click();
    await expect.poll(focused).toContain(back.done.b1.replace('{name}', who).split('{', 1)[0]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(next);
  }
});
