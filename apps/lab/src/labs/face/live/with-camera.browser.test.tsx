/** What stands around the mirror when somebody was filmed, in a real browser: no steering by hand, tips to try on oneself, and a race whose right answer nobody knows. */
import { faceTexts, liveTexts } from '@nepwerk/lessons/face';
import type { FaceCast, FaceRace, FaceRole } from '@nepwerk/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Below } from '../below.tsx';
import { RaceDialog } from '../race-dialog.tsx';
import { SpotDialog } from '../spot-dialog.tsx';
import { clearPage, expectAxeFindsNothing, show } from '../../shell/testing/on-page.ts';
import { pixelSheet } from './testing/faces.ts';
import { filmedRole } from './testing/filmed-role.ts';
import { labByHand, liveByHand } from './testing/lab-by-hand.ts';

const { spot, rows, mirror, race } = faceTexts.en;
const live = liveTexts.en;
const puppet: FaceRole = { kind: 'puppet', id: 'hopper' };
const otter = filmedRole('Blue Otter');
afterEach(clearPage);

describe('below the mirror', () => {
  it('a mask that is neither tight nor wide has no number', async () => {
    const { lab } = labByHand([puppet, otter]);
    show(<Below lab={lab} />, 'main');
    await page.getByRole('radio', { name: mirror.blend }).click();
    const mask = page.getByRole('slider', { name: mirror.mask });
    await expect.element(mask).toHaveAttribute('aria-valuetext', mirror.maskText.usual);
    lab.mirror.value = { ...lab.mirror.value, mask: -0.1 };
    await expect.element(mask).toHaveAttribute('aria-valuetext', `${mirror.maskText.small} −10`);
  });

  it('a puppet can be steered, and somebody who was filmed can not', async () => {
    const { lab } = labByHand([puppet, otter]);
    show(<Below lab={lab} />, 'main');
    await page.getByRole('radio', { name: mirror.byHand }).click();
    expect(lab.mirror.value.steer).not.toBeNull();
    lab.mirror.value = { ...lab.mirror.value, performer: 1, steer: null };
    await expect.element(page.getByRole('radio', { name: rows.heading })).toBeChecked();
    expect(page.getByRole('radio', { name: mirror.byHand }).elements()).toEqual([]);
  });
});

describe('how to spot it', () => {
  it('is tried before the camera by whoever was filmed', async () => {
    const hands = { ...labByHand([otter, puppet]), ...liveByHand() };
    let closed = 0;
    show(<SpotDialog lab={hands.lab} live={hands.live} onClose={() => (closed += 1)} />, 'main');
    for (const name of ['hand', 'aside', 'near'] as const)
      await expect.element(page.getByText(live.spot.tips[name].body.b1)).toBeVisible();
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: live.spot.try }).first().click();
    expect([hands.state.value, closed]).toEqual([{ at: 'on' }, 1]);
    await page.getByRole('button', { name: spot.try }).click();
    expect(hands.lab.mirror.value).toMatchObject({ blend: 0, steer: null });
  });

  it.each([
    [0, mirror.byHand],
    [1, mirror.blend],
    [2, mirror.byHand],
  ] as const)('opens below the mirror what tip %i sets: %s', async (at, tab) => {
    const hands = { ...labByHand([puppet, { kind: 'cartoon', id: 'pip' }]), ...liveByHand() };
    show(<Below lab={hands.lab} />);
    show(<SpotDialog lab={hands.lab} live={hands.live} onClose={clearTips} />, 'main');
    await expect.element(page.getByRole('radio', { name: rows.heading })).toBeChecked();
    function clearTips(): void {
      document.querySelector('dialog')?.close();
    }
    await page.getByRole('button', { name: spot.try }).nth(at).click();
    await expect.element(page.getByRole('radio', { name: tab })).toBeChecked();
  });

  it('is set in the mirror where a puppet moves', async () => {
    const hands = { ...labByHand([puppet, otter]), ...liveByHand() };
    show(<SpotDialog lab={hands.lab} live={hands.live} onClose={() => undefined} />, 'main');
    await expect.element(page.getByText(spot.tips.mouth.body.b1)).toBeVisible();
    await page.getByRole('button', { name: spot.try }).first().click();
    expect(hands.lab.mirror.value.steer?.yaw).toBeGreaterThan(0);
    expect(hands.state.value).toEqual({ at: 'off' });
  });
});

describe('a race', () => {
  async function openRace(cast: FaceCast, truth: FaceRace['truth']) {
    const hands = { ...labByHand(cast), ...liveByHand() };
    hands.live.on();
    show(<RaceDialog lab={hands.lab} live={hands.live} onClose={() => undefined} />, 'main');
    await expect.poll(() => hands.counts()).not.toEqual([]);
    const lanes = hands.counts().map((count) => ({ count, likeness: 0.61, sheet: pixelSheet(1) }));
    hands.race.value = { step: 7, seconds: 1, asked: pixelSheet(0), truth, lanes };
    return hands;
  }

  it('of somebody who was filmed has no right answer, says what it measures instead, and switches the camera off', async () => {
    const hands = await openRace([otter, puppet], null);
    expect(hands.state.value).toEqual({ at: 'off' });
    expect(hands.counts()).toEqual([5, 20, 80, 200]);
    await expect.element(page.getByText(live.race.noTruth.b1.split(':')[0] ?? '')).toBeVisible();
    expect(page.getByText(live.race.like.replace('{percent}', '61%')).elements()).toHaveLength(4);
    expect(page.getByRole('img').elements()).toHaveLength(5);
    await expectAxeFindsNothing();
  });

  it('tells what it comes to only when it can be seen, in the numbers that are shown', async () => {
    const hands = await openRace([filmedRole('Blue Otter', { count: 61 }), puppet], null);
    expect(hands.counts()).toEqual([5, 20, 40, 45]);
    await expect.element(page.getByText(race.what.b1.split('{')[0] ?? '')).toHaveTextContent('what Otter does');
    await expect.element(page.getByText('Otter does this')).toBeVisible();
    await expect.element(page.getByText(race.wait.b1)).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '7');
    if (hands.race.value) hands.race.value = { ...hands.race.value, step: 100 };
    await expect.element(page.getByText(race.end.b1.replace('{count}', '40'))).toBeVisible();
    expect(page.getByText(race.wait.b1).elements()).toEqual([]);
    expect(page.getByRole('progressbar').elements()).toEqual([]);
    await expectAxeFindsNothing();
  });

  it('of puppets has one', async () => {
    await openRace([puppet, { kind: 'cartoon', id: 'pip' }], pixelSheet(2));
    await expect.element(page.getByText(race.truth.replace('{name}', 'Pip'))).toBeVisible();
    expect(page.getByText(race.like.replace('{percent}', '61%')).elements()).toHaveLength(4);
    expect(page.getByRole('img').elements()).toHaveLength(6);
  });
});
