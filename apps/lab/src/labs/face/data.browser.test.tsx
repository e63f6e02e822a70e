/** What the photos' part says in a real browser: what was refused, that the nets still know what they saw, and what is kept apart. */
import { texts } from '@nepwerk/lessons';
import { faceTexts } from '@nepwerk/lessons/face';
import { UNSEEN_FACES, type FaceCast, type FaceLabReport } from '@nepwerk/protocol';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../shell/testing/on-page.ts';
import type { FaceController } from './controller.ts';
import { Data } from './data.tsx';
import { restingFace } from './lab.ts';
import '../shell/data.css';
import { filmedRole } from './live/testing/filmed-role.ts';
import { createPhotos, type PhotoOrder } from './photos.ts';

const { data, controls } = faceTexts.en;
const { shell } = texts.en;
const PUPPETS: FaceCast = [
  { kind: 'puppet', id: 'collins' },
  { kind: 'puppet', id: 'hopper' },
];
afterEach(clearPage);

/** The part beside a lab with forty photos of each, every third of them straight ahead. */
function showData(cast: FaceCast = PUPPETS) {
  const count = signal(40);
  const frontal = signal(false);
  const order = signal<PhotoOrder>('mixed');
  const photos = [createPhotos(count, signal(false), order), createPhotos(count, frontal, order)] as const;
  for (const person of [0, 1] as const) {
    const pixels = new Uint8ClampedArray(40 * 4).fill(200);
    const poses = Array.from({ length: 40 }, (_, at) => ({ ...restingFace, yaw: at % 3 === 0 ? 0 : 0.3 }));
    const sheet = { columns: 1, rows: 40, size: 1, pixels };
    photos[person].take({ type: 'filmed', person, count: 40, from: 0, sheet, poses, sharpness: null });
  }
  const report = signal<FaceLabReport | null>(null);
  let restarts = 0;
  function restart(): void {
    restarts += 1;
    report.value = null;
  }
  const lab = { cast, count, frontal, order, photos, report, filming: signal(null), phase: signal('paused'), restart };
  show(
    // As high as in a lab: an album takes the room that there is.
    <div style="display: flex; flex-direction: column; height: 40rem">
      <Data lab={lab as unknown as FaceController} />
    </div>,
    'main',
  );
  function learn(): void {
    report.value = { step: 900, seconds: 90, losses: [0.1, 0.1], rebuilt: [0.9, 0.9], facesPerSecond: 50 };
  }
  return { count, frontal, report, learn, restarts: () => restarts };
}

const pick = page.getByText(data.pick.b1);
const remembers = page.getByText(data.remembers.b1.split('.')[0] ?? '');

describe('the photos', () => {
  it('that are changed after it has learned: says that the nets still know them, and starts over on a second press', async () => {
    const hands = showData();
    hands.frontal.value = true;
    await expect.element(pick).toBeVisible();
    hands.frontal.value = false;
    hands.learn();
    await expect.element(pick).toBeVisible();
    hands.frontal.value = true;
    await expect.element(remembers).toHaveTextContent(data.remembers.b1.replace('{button}', controls.restart));
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: controls.restart }).click();
    expect(hands.restarts()).toBe(0);
    await page.getByRole('button', { name: shell.controls.restartYes }).click();
    expect(hands.restarts()).toBe(1);
    await expect.element(pick).toBeVisible();
    hands.learn();
    await expect.element(pick).toBeVisible();
  });

  it('of which too few would be left: refuses, and says so only until others are shown', async () => {
    const hands = showData();
    hands.count.value = 5;
    const few = page.getByText(data.few.b1.replace('{count}', '5'));
    const album = page.getByRole('listbox').first();
    await album.click({ position: { x: 10, y: 10 } });
    await expect.element(few).toBeVisible();
    hands.count.value = 40;
    await expect.element(pick).toBeVisible();
    hands.count.value = 5;
    await album.click({ position: { x: 10, y: 10 } });
    await expect.element(few).toBeVisible();
    hands.frontal.value = true;
    await expect.element(pick).toBeVisible();
  });

  it('of who was filmed are more than are learned from, and it is said what the others are for', async () => {
    showData([filmedRole('Blue Otter'), PUPPETS[1]]);
    const measured = page.getByText(data.measured.other.replace('{count}', String(UNSEEN_FACES)));
    await expect.element(measured).toBeVisible();
    expect(measured.elements()).toHaveLength(1);
  });
});
