/** Sharing a picture, in a real browser: what is picked is what is sent, what happens is said before, and what was sent can be taken back, all by keyboard. */
import { signal } from '@preact/signals';
import { shareTexts } from '@nepwerk/lessons/share';
import { type ClassState, emptyClass, type SharedPicture } from '@nepwerk/protocol/class';
import type { Sheet } from '@nepwerk/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Album } from '../../labs/shell/album.ts';
import { clearPage, expectAxeFindsNothing, show } from '../../labs/shell/testing/on-page.ts';
import { forgetClassSession } from '../strip/class-session.ts';
import { ShareDialog, type Sharables } from './share-dialog.tsx';

const words = shareTexts.en;
const SIZE = 4;

afterEach(() => {
  clearPage();
  forgetClassSession();
  vi.restoreAllMocks();
});

const me = {
  name: 1,
  joinedAt: 1,
  spins: 0,
  status: 'in',
  awaySince: null,
  lab: null,
  part: 'data',
  progress: 0,
  judge: null,
  handSince: null,
  shared: 2,
  receipt: null,
  ticket: '',
} as const;

const shared = { seat: 0, sharedAt: 1, lab: 'burger', round: 9, revealed: false, votes: {} } as const;
const pictures: readonly SharedPicture[] = [
  { ...shared, id: '0-0', status: 'shown', made: true },
  { ...shared, id: '0-1', status: 'gone', made: false },
];

/** Pictures one after another, each of one grey: the one at place k has 10 k. */
function greys(count: number): Uint8ClampedArray<ArrayBuffer> {
  const bytes = SIZE * SIZE * 4;
  return Uint8ClampedArray.from({ length: count * bytes }, (_, i) => (i % 4 === 3 ? 255 : Math.floor(i / bytes) * 10));
}

/** The dialog, on a server that answers every request in the same way. */
function open(changes: Partial<Sharables> = {}, answer: unknown = { position: 1 }, status = 200, seat = 0) {
  const made: Sheet = {
    columns: 4,
    rows: 4,
    size: SIZE,
    pixels: new Uint8ClampedArray(16 * SIZE * SIZE * 4).fill(200),
  };
  const album = signal<Album>({ size: SIZE, count: 6, painted: 5, pixels: greys(6) });
  const seats = Array.from({ length: seat + 1 }, () => me);
  const state = signal<ClassState | null>({ ...emptyClass, seats, pictures });
  const requests: { url: URL; body: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : input;
    requests.push({ url: new URL(url, location.href), body: init?.body });
    return Response.json(answer, { status });
  });
  const onClose = vi.fn();
  const sharables: Sharables = {
    lab: 'burger',
    round: 640,
    made,
    picked: 5,
    real: { album, without: signal(new Set()), idAt: (place) => place },
    describe: (place) => `burger ${place + 1}`,
    isPhoto: (place) => place === 0,
    ...changes,
  };
  const place = { classId: 'class-1', seat, link: { state } };
  show(<ShareDialog place={place} sharables={sharables} onClose={onClose} />, 'main');
  return { requests, state, onClose };
}

/** The grey of a picture that was sent. */
async function greyOf(body: unknown): Promise<number | undefined> {
  if (!(body instanceof Blob)) throw new Error('No picture was sent.');
  const bitmap = await createImageBitmap(body);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(100, 100, 1, 1).data[0];
}

const send = page.getByRole('button', { name: words.go });

describe('the dialog', () => {
  it('says what happens, and sends the fake that was picked', async () => {
    const { requests } = open();
    await expect.element(page.getByText(words.what.b1)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Made picture 6 ✓' })).toBeVisible();
    await expectAxeFindsNothing();
    await send.click();
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url.pathname).toBe('/api/classes/class-1/pictures');
    const { id, ...query } = Object.fromEntries(requests[0]?.url.searchParams ?? []);
    expect(query).toEqual({ lab: 'burger', made: 'yes', round: '640' });
    expect(id).toMatch(/^[\w-]{16,64}$/);
    expect(await greyOf(requests[0]?.body)).toBe(200);
    await page.getByRole('button', { name: 'Made picture 1', exact: true }).click();
    expect(page.getByText(words.sent.b1).elements()).toEqual([]);
  });

  it('sends a real one by keyboard, with as many rounds, that give nothing away', async () => {
    const { requests } = open();
    await page.getByRole('radio', { name: words.kinds.real }).click();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    await send.click();
    await expect.poll(() => requests.length).toBe(1);
    expect(Object.fromEntries(requests[0]?.url.searchParams ?? [])).toMatchObject({ made: 'no', round: '640' });
    expect(await greyOf(requests[0]?.body)).toBe(30);
    await expectAxeFindsNothing();
  });

  it('begins with another real picture for each seat', async () => {
    const greys = [];
    for (const seat of [1, 2]) {
      const { requests } = open({ made: null }, undefined, undefined, seat);
      await send.click();
      await expect.poll(() => requests.length).toBe(1);
      greys.push(await greyOf(requests[0]?.body));
      clearPage();
      vi.restoreAllMocks();
    }
    expect(new Set(greys).size).toBe(2);
  });

  it('refuses a twin of what was shared, and the focus stays where it was', async () => {
    const { requests } = open();
    send.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(words.sent.b1)).toBeVisible();
    await expect.element(send).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.refused.twin.b1);
    expect(requests).toHaveLength(1);
    await expectAxeFindsNothing();
  });

  it('sends a photo only after a line that there must be nobody in it', async () => {
    const { requests } = open();
    await page.getByRole('radio', { name: words.kinds.real }).click();
    await expect.element(send).toBeVisible();
    expect(page.getByText(words.photo.b1).elements()).toEqual([]); // the first that is shown is none
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(words.photo.b1)).toBeVisible();
    expect(send.elements()).toEqual([]);
    await expectAxeFindsNothing();
    await page.getByRole('button', { name: words.goPhoto }).click();
    await expect.poll(() => requests.length).toBe(1);
  });

  it('has the data to share where nothing was made, and no picture that is not painted yet', async () => {
    open({ made: null });
    await expect.element(send).toBeEnabled();
    await userEvent.click(page.getByRole('listbox'));
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(send).toBeDisabled();
    await page.getByRole('radio', { name: words.kinds.made }).click();
    await expect.element(page.getByText(words.noMade.b1)).toBeVisible();
    await expect.element(send).toBeDisabled();
  });

  it('says what to do when it is refused', async () => {
    open({}, { refused: 'too-many-pictures' }, 409);
    await send.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('There are 20 pictures of yours already');
    await expectAxeFindsNothing();
  });

  it('sends nothing any more once the class is over', async () => {
    const { state, requests } = open();
    state.value = { ...emptyClass, seats: [me], pictures, ended: { at: 2, why: 'teacher-ended' } };
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.refused.ended.b1);
    await expect.element(send).toBeDisabled();
    await page.getByRole('button', { name: words.own.takeBack }).click({ force: true });
    expect(requests).toEqual([]);
  });
});

describe('what was shared', () => {
  it('is listed with what became of it, and taken back', async () => {
    const { requests } = open();
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent(words.own.states.gone);
    await expect.element(page.getByRole('listitem').nth(1)).toHaveTextContent(words.own.states.shown);
    await page.getByRole('button', { name: 'Take back: picture 1' }).click();
    await expect.element(page.getByText(words.takenBack.b1)).toBeVisible();
    expect(requests[0]?.url.pathname).toBe('/api/classes/class-1/pupil');
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({ command: { type: 'unshare', picture: '0-0' } });
    expect(page.getByRole('listitem').elements()).toHaveLength(1);
  });
});
