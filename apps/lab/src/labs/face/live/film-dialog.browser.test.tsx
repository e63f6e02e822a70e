/** The dialog of films in a real browser: who may save what, what is told before and after a take, and that all of it can be heard and reached. */
import type { Purpose } from '@nepwerk/media';
import type { FaceCast, FaceRole } from '@nepwerk/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faceTexts, liveTexts } from '@nepwerk/lessons/face';
import { FilmDialog } from '../film-dialog.tsx';
import { Mirror } from '../mirror-view.tsx';
import { clearPage, expectAxeFindsNothing, show } from '../../shell/testing/on-page.ts';
import { filmedRole } from './testing/filmed-role.ts';
import { liveFace, liveFaces, swapped } from './testing/faces.ts';
import { labByHand, liveByHand } from './testing/lab-by-hand.ts';

const film = liveTexts.en.film;
const camera = liveTexts.en.camera;
const puppet: FaceRole = { kind: 'puppet', id: 'hopper' };
const otter = filmedRole('Blue Otter');
const owl = filmedRole('Red Owl');

afterEach(clearPage);

function openDialog(cast: FaceCast, agreed: readonly Purpose[]) {
  const hands = { ...labByHand(cast, agreed), ...liveByHand() };
  show(<FilmDialog lab={hands.lab} live={hands.live} onClose={() => undefined} />, 'main');
  return hands;
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Counts down in no time, takes what is shown, and stops. */
async function take(hands: ReturnType<typeof openDialog>, faces = liveFaces(24)): Promise<void> {
  const wait = globalThis.setTimeout;
  const hurried = vi.spyOn(globalThis, 'setTimeout');
  hurried.mockImplementation((callback, milliseconds) => wait(callback, milliseconds === 1000 ? 1 : milliseconds));
  await button(film.record).click();
  await expect.element(button(film.stop), { timeout: 5000 }).toBeVisible();
  hurried.mockRestore();
  hands.see(faces);
  await button(film.stop).click();
}

describe('the dialog of a film', () => {
  it('of somebody before the camera: counted down, taken, cut, and then offered to save', async () => {
    const hands = openDialog([otter, owl], ['keep', 'wall']);
    await expect.element(page.getByText(film.what.b1.replace('{name}', 'Blue Otter'))).toBeVisible();
    await expect.element(page.getByText(film.rights.wall.b1)).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: film.sound })).not.toBeChecked();
    await expectAxeFindsNothing();
    await button(film.record).click();
    await expect.element(page.getByText(camera.on)).toBeVisible();
    await expect.element(page.getByText(film.countdown.replace('{count}', '3'))).toBeVisible();
    await expect
      .poll(() => document.activeElement?.textContent, { message: 'not the camera’s switch' })
      .toBe(film.cancel);
    await expect.element(button(film.stop), { timeout: 5000 }).toBeVisible();
    hands.see([...liveFaces(23), liveFace(2, { tracked: false })]);
    await button(film.stop).click();
    expect(hands.state.value.at).toBe('off');
    await expect.element(page.getByText(film.squares.one.replace('{count}', '1'))).toBeVisible();
    await expect.element(page.getByText(film.trim.mark)).toBeVisible();
    await expect.element(button(faceTexts.en.film.go)).toBeVisible();
    expect(hands.shots.every((it) => it.camera && it.performer === 0 && it.way === 'deep')).toBe(true);
    await page.getByRole('slider', { name: film.trim.to }).click();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText(film.trim.length.replace('{seconds}', '1.0'))).toBeVisible();
    await expect.element(page.getByText(film.squares.one.replace('{count}', '1'))).not.toBeInTheDocument();
    await expectAxeFindsNothing();
    await button(film.again).click();
    await expect.element(button(film.record)).toBeVisible();
  });

  it('that not everybody agreed to keep can be watched, and has no way to be saved', async () => {
    const hands = openDialog([otter, owl], []);
    hands.consents.give('Red Owl', ['train', 'keep', 'wall']);
    await expect.element(page.getByText(film.rights.hereOnly.b1)).toBeVisible();
    expect(page.getByRole('checkbox').elements()).toEqual([]);
    await take(hands);
    await expect.element(page.getByText(film.trim.mark)).toBeVisible();
    await expect.element(button(film.trim.play)).toBeVisible();
    expect(button(faceTexts.en.film.go).elements()).toEqual([]);
    const before = hands.shots.length;
    await button(film.trim.play).click();
    await expect.element(button(film.trim.play), { timeout: 5000 }).toBeVisible();
    await expect.poll(() => hands.shots.length).toBeGreaterThan(before + 3);
    expect(document.body.textContent).not.toContain('Owl agreed');
  });

  it('does not save what somebody no longer agrees to', async () => {
    const hands = openDialog([otter, puppet], ['keep']);
    await expect.element(page.getByText(film.rights.noWall.b1)).toBeVisible();
    await take(hands);
    hands.consents.give('Blue Otter', ['train']);
    await button(faceTexts.en.film.go).click();
    await expect.element(page.getByText(film.rights.hereOnly.b1)).toBeVisible();
    expect(button(faceTexts.en.film.go).elements()).toEqual([]);
  });

  it('drops the take with a consent that is taken back, and begins none without', async () => {
    const hands = openDialog([otter, puppet], ['keep']);
    await take(hands);
    await expect.element(button(film.trim.play)).toBeVisible();
    expect(await hands.consents.withdraw('Blue Otter')).toMatchObject({ film: 1 });
    await button(film.record).click();
    await expect.element(page.getByText(film.rights.none.b1)).toBeVisible();
    expect(hands.state.value.at).toBe('off');
  });

  it('says why there is no camera, and that a take was too short', async () => {
    const hands = openDialog([otter, puppet], ['keep']);
    await take(hands, liveFaces(5));
    await expect.element(page.getByText(film.short.b1)).toBeVisible();
    hands.state.value = { at: 'refused', why: 'busy' };
    await expect.element(page.getByRole('alert').filter({ hasText: camera.why.busy.b1 })).toBeVisible();
  });

  it('of puppets is the one of ten seconds, and of a filmed face only where it may be kept', async () => {
    openDialog([{ kind: 'puppet', id: 'collins' }, puppet], []);
    await expect.element(page.getByText(faceTexts.en.film.what.b1)).toBeVisible();
    await expect.element(button(faceTexts.en.film.go)).toBeVisible();
    expect(document.body.textContent).not.toContain(film.rights.wall.b1);
    clearPage();
    openDialog([puppet, owl], []);
    await expect.element(page.getByText(film.rights.hereOnly.b1)).toBeVisible();
    expect(button(faceTexts.en.film.go).elements()).toEqual([]);
  });
});

describe('the camera of the mirror', () => {
  it('says who should sit there, that it is on, and when it sees nobody', async () => {
    const { lab, picture } = labByHand([otter, puppet]);
    const { live, state } = liveByHand();
    show(<Mirror lab={lab} live={live} />, 'main');
    await expect.element(page.getByText(camera.only.b1.replace('{name}', 'Blue Otter'))).toBeVisible();
    await button(camera.open).click();
    await expect.element(page.getByText(camera.on)).toBeVisible();
    const settings = { ...lab.mirror.peek(), camera: true };
    picture.value = swapped(settings, 1, liveFace(1));
    await expect.poll(() => document.querySelector('.face-pictures canvas')).not.toBeNull();
    const canvas = document.querySelector('.face-pictures canvas');
    if (!canvas) throw new Error('no picture');
    expect(getComputedStyle(canvas).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    expect(document.body.textContent).not.toContain(camera.nobody.b1);
    picture.value = swapped(settings, 2, liveFace(2, { tracked: false }));
    await expect.element(page.getByText(camera.nobody.b1)).toBeVisible();
    await expectAxeFindsNothing();
    await button(camera.close).click();
    await expect.element(button(camera.open)).toBeVisible();
    state.value = { at: 'refused', why: 'ended' };
    await expect.element(page.getByRole('alert').filter({ hasText: camera.why.ended.b1 })).toBeVisible();
    await expect.element(button(camera.again)).toBeVisible();
  });

  it('goes off when the mirror is laid out no more, such as behind a tab', async () => {
    const { lab } = labByHand([otter, puppet]);
    const { live, state } = liveByHand();
    const place = show(<Mirror lab={lab} live={live} />, 'main');
    await button(camera.open).click();
    expect(state.value.at).toBe('on');
    place.setAttribute('hidden', '');
    await expect.poll(() => state.value.at).toBe('off');
  });

  it('is not there where nobody was filmed', async () => {
    const { lab } = labByHand([puppet, { kind: 'cartoon', id: 'pip' }]);
    show(<Mirror lab={lab} live={liveByHand().live} />, 'main');
    await expect.element(page.getByRole('region', { name: faceTexts.en.mirror.label })).toBeVisible();
    expect(button(camera.open).elements()).toEqual([]);
  });
});
