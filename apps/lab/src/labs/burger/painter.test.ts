/** The painter paints in slices, the newest wish first, and only what has changed. */
import { burgers, paintBurgers } from '@nepwerk/datasets';
import {
  hasTrait,
  OWN_SIZE,
  traitBits,
  type OwnPicture,
  type PainterReply,
  type PainterRequest,
} from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import { createPainter } from './painter.ts';

const CHANCES = { cheese: 0.8, lettuce: 0.55, tomato: 0.5, sesame: 0.2, secondPatty: 0.35 };

/** A painter whose clock moves at each look, so that every slice is one picture, and whose later is asked for by hand. */
function painterByHand() {
  const replies: PainterReply[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  const painter = createPainter({
    send: (reply) => replies.push(reply),
    now: () => (time += 100),
    later: (callback) => waiting.push(callback),
  });
  function finish(): void {
    for (let next = waiting.shift(); next; next = waiting.shift()) next();
  }
  return { painter, replies, waiting, finish };
}

function order(job: number, changes: Partial<Extract<PainterRequest, { type: 'paint' }>> = {}): PainterRequest {
  return {
    type: 'paint',
    job,
    count: 6,
    size: 16,
    seed: 3,
    chances: CHANCES,
    mix: { burgers: 1, birds: 0, doodles: 0 },
    odd: 0,
    without: [],
    ...changes,
  };
}

describe('the painter', () => {
  it('paints what the data set paints, and counts the ingredients', () => {
    const { painter, replies, finish } = painterByHand();
    painter.handle(order(1));
    finish();
    const last = replies.at(-1);
    const expected = paintBurgers({ count: 6, size: 16, seed: 3, chances: CHANCES });
    expect(last?.type).toBe('pictures');
    if (last?.type !== 'pictures') return;
    expect(last.pictures.pixels).toEqual(expected.pixels);
    expect(Array.from(last.traits, (bits) => hasTrait(bits, 'cheese'))).toEqual(
      expected.recipes.map((it) => it.cheese),
    );
    expect(Array.from(last.traits, (bits) => hasTrait(bits, 'secondPatty'))).toEqual(
      expected.recipes.map((it) => it.patties === 2),
    );
  });

  it('sends its first pictures before it has painted the last', () => {
    const { painter, replies, waiting } = painterByHand();
    painter.handle(order(1));
    expect(replies.map((it) => it.type)).toEqual(['painted']);
    expect(waiting.length).toBe(1);
  });

  it('drops a job when a newer one comes', () => {
    const { painter, replies, finish } = painterByHand();
    painter.handle(order(1));
    painter.handle(order(2, { chances: { ...CHANCES, cheese: 0 } }));
    finish();
    const done = replies.filter((it) => it.type === 'pictures');
    expect(done.map((it) => it.job)).toEqual([2]);
    expect(done[0]?.traits.some((bits) => hasTrait(bits, 'cheese'))).toBe(false);
  });

  it('paints only the burgers on which the cheese comes or goes', () => {
    const { painter, finish } = painterByHand();
    const cheesy = paintBurgers({ count: 6, size: 16, seed: 3, chances: CHANCES }).recipes.filter((it) => it.cheese);
    painter.handle(order(1));
    finish();
    const paint = vi.spyOn(burgers, 'paint');
    painter.handle(order(2, { chances: { ...CHANCES, cheese: 0 } }));
    finish();
    expect(paint).toHaveBeenCalledTimes(cheesy.length);
    paint.mockRestore();
  });

  it('has the pupil’s own pictures first, made as small as the others, and leaves out what it is told to', () => {
    const { painter, replies, finish } = painterByHand();
    const grey = new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4).fill(255);
    grey.fill(0, 0, (grey.length / OWN_SIZE) * 2); // the two upper rows are black: half of the first row at 16 pixels
    const own: OwnPicture[] = [-1, -2].map((id) => ({
      id,
      from: 'drawing',
      sheet: { columns: 1, rows: 1, size: OWN_SIZE, pixels: grey },
    }));
    painter.handle({ type: 'own', pictures: own });
    painter.handle(order(1, { without: [-1, 0, 5] }));
    finish();
    const last = replies.at(-1);
    if (last?.type !== 'pictures') throw new Error('no pictures came');
    const [first = 0, second = 0] = last.traits;
    expect([first, second].map((bits) => bits === traitBits(['drawing']))).toEqual([true, true]);
    expect(last.traits.length).toBe(8);
    expect(last.pictures.count).toBe(5);
    expect(Array.from(last.pictures.pixels.subarray(0, 3))).toEqual([0, 0, 0]);
    expect(last.pictures.pixels[16 * 3]).toBe(1);
    const burger = paintBurgers({ count: 2, size: 16, seed: 3, chances: CHANCES }).pixels.subarray(16 * 16 * 3);
    expect(last.pictures.pixels.subarray(16 * 16 * 3, 2 * 16 * 16 * 3)).toEqual(burger);
  });

  it('takes an own picture of the same name in another set for another picture', () => {
    const { painter, replies, finish } = painterByHand();
    for (const [job, tone] of [
      [1, 0],
      [2, 255],
    ] as const) {
      const pixels = new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4).fill(tone);
      const sheet = { columns: 1, rows: 1, size: OWN_SIZE, pixels };
      painter.handle({ type: 'own', pictures: [{ id: -1, from: 'drawing', sheet }] });
      painter.handle(order(job, { count: 0 }));
      finish();
    }
    const firsts = replies.flatMap((reply) => (reply.type === 'pictures' ? [reply.pictures.pixels[0]] : []));
    expect(firsts).toEqual([-1, 1]);
  });

  it('paints nothing anew when an own picture comes before the others', () => {
    const { painter, finish } = painterByHand();
    painter.handle(order(1));
    finish();
    const paint = vi.spyOn(burgers, 'paint');
    const sheet = { columns: 1, rows: 1, size: OWN_SIZE, pixels: new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4) };
    painter.handle({ type: 'own', pictures: [{ id: -1, from: 'photo', sheet }] });
    painter.handle(order(2));
    finish();
    expect(paint).not.toHaveBeenCalled();
    paint.mockRestore();
  });

  it('counts what is on pictures, once it has learned to, and paints in between', () => {
    const { painter, replies, finish } = painterByHand();
    const pictures = paintBurgers({ count: 40, size: 32, seed: 12, chances: { ...CHANCES, cheese: 1, lettuce: 0 } });
    painter.handle({ type: 'count', pictures, step: 300, kinds: ['burger'] });
    expect(replies).toEqual([]);
    painter.handle(order(1));
    finish();
    const [counted] = replies.filter((it) => it.type === 'counted');
    expect([counted?.of, counted?.step]).toEqual([40, 300]);
    expect(counted?.tally.cheese).toBeGreaterThanOrEqual(38);
    expect(counted?.tally.lettuce).toBeLessThanOrEqual(2);
    expect(replies.some((it) => it.type === 'pictures')).toBe(true);
    replies.length = 0;
    painter.handle({ type: 'count', pictures, step: 300, kinds: ['burger'] });
    expect(replies).toEqual([counted]);
  });

  it('says so when it cannot paint', () => {
    const { painter, replies, finish } = painterByHand();
    painter.handle(order(1, { size: 3 }));
    finish();
    expect(replies).toEqual([expect.objectContaining({ type: 'problem', code: 'painting' })]);
  });
});
