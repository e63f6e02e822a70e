/** The desk for the noise: what is asked of the maker, one job at a time and the newest wish last, and what turning and walking do to it. */
import { signal } from '@preact/signals';
import type { Sheet, ShownLatents } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import type { MadePictures } from '../session.ts';
import { openNoiseDesk, pixelMiddle, STOPS } from './noise-desk.ts';

/** Noise of three shown fakes, of four numbers each, with two directions. */
const SHOWN: ShownLatents = {
  latent: 4,
  latents: Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0.5, 0.5, 0.5, 0.5),
  directions: Float32Array.of(0.6, 0.8, 0, 0, 0, 0, 0, 1),
};

/** A desk on a maker who answers when told to; a made picture is one pixel, as bright as the sum of its noise says. */
function deskByHand() {
  const made = signal<MadePictures | null>(null);
  const latents = signal<ShownLatents | null>(null);
  const fakes = signal<Sheet | null>(null);
  const asked: { job: number; latents: Float32Array }[] = [];
  const desk = openNoiseDesk(
    {
      made,
      latents,
      fakes,
      wantLatents: () => (latents.value = null),
      wantMade: (job, wanted) => void asked.push({ job, latents: wanted }),
    },
    7,
  );
  latents.value = SHOWN;
  function answer(place = asked.length - 1): void {
    const { job, latents: wanted } = asked[place] ?? { job: -1, latents: new Float32Array() };
    const columns = wanted.length / SHOWN.latent;
    const pixels = new Uint8ClampedArray(columns * 4);
    wanted.forEach((value, i) => (pixels[Math.floor(i / 4) * 4] = (pixels[Math.floor(i / 4) * 4] ?? 0) + value * 50));
    made.value = { type: 'make', job, sheet: { columns, rows: 1, size: 1, pixels } };
  }
  function last(): number[][] {
    const wanted = asked.at(-1)?.latents ?? new Float32Array();
    return Array.from({ length: wanted.length / 4 }, (_, i) => [...wanted.subarray(4 * i, 4 * i + 4)]);
  }
  return { desk, asked, answer, last, fakes, latents };
}

describe('the desk for the noise', () => {
  it('asks for A, B and the turned noise, which begins as that of A, and shows what comes', () => {
    const { desk, answer, last } = deskByHand();
    expect(last()).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(desk.pictures.changed.value).toBeNull();
    answer();
    expect(desk.pictures.changed.value?.pixels[0]).toBe(50);
  });

  it('has one job at a time, and then only the newest wish', () => {
    const { desk, asked, answer, last } = deskByHand();
    for (const to of [0.1, 0.2, 0.3]) desk.setNumber(2, to);
    expect(asked).toHaveLength(1);
    answer();
    expect(asked).toHaveLength(2);
    expect(last()[2]?.[2]).toBeCloseTo(0.3);
    answer();
    expect(asked).toHaveLength(2); // nothing is left to wish for
  });

  it('takes no answer to what somebody else asked', () => {
    const { desk, answer } = deskByHand();
    answer(-1);
    expect(desk.pictures.a.value).toBeNull();
  });

  it('asks again when the maker has learned, and no longer once it is closed', () => {
    const { desk, asked, answer, fakes } = deskByHand();
    answer();
    fakes.value = { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) };
    expect(asked).toHaveLength(2);
    answer();
    desk.close();
    fakes.value = null;
    expect(asked).toHaveLength(2);
  });

  it('turns along one direction and leaves the other where it was', () => {
    const { desk } = deskByHand();
    expect(desk.turns.value[0]).toBeCloseTo(0.6);
    desk.turn(0, -2);
    expect(desk.turns.value.map((turn) => Math.round(turn * 1000) / 1000)).toEqual([-2, 0]);
    desk.turn(1, 3);
    expect(desk.noise.value[3]).toBeCloseTo(3);
    expect(desk.turns.value[0]).toBeCloseTo(-2);
    desk.reset();
    expect([...desk.noise.value]).toEqual([1, 0, 0, 0]);
  });

  it('gives fresh noise, other each time', () => {
    const { desk } = deskByHand();
    desk.refresh();
    const first = [...desk.noise.value];
    desk.refresh();
    expect([...desk.noise.value]).not.toEqual(first);
    expect(desk.noise.value).toHaveLength(4);
  });

  it('picks other ends; the noise of A is then the one that is turned', () => {
    const { desk, answer, last } = deskByHand();
    desk.setNumber(0, 2);
    answer();
    desk.pick('a', 2);
    desk.pick('b', 0);
    answer();
    expect(last()).toEqual([
      [0.5, 0.5, 0.5, 0.5],
      [1, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
    ]);
  });

  it('walks along the arc, with stops from one end to the other', () => {
    const { desk, answer, last } = deskByHand();
    answer();
    desk.setWay('walk');
    desk.walkTo(2);
    expect(desk.share.value).toBe(1);
    desk.walkTo(0.5);
    answer();
    const [, , on, ...stops] = last();
    expect(on?.[0]).toBeCloseTo(Math.SQRT1_2);
    expect(on?.[1]).toBeCloseTo(Math.SQRT1_2);
    expect(stops).toHaveLength(STOPS);
    expect([stops[0], stops.at(-1)]).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
    answer();
    expect(desk.pictures.strip.value).toMatchObject({ columns: STOPS, rows: 1 });
  });

  it('shows nothing of another way while the new one is made', () => {
    const { desk, answer } = deskByHand();
    answer();
    desk.setWay('middle');
    expect(desk.pictures.changed.value).toBeNull();
    expect(desk.pictures.strip.value).toBeNull();
  });
});

describe('the middle of pixels', () => {
  it('is the mean of both pictures', () => {
    const a = { columns: 1, rows: 1, size: 1, pixels: Uint8ClampedArray.of(0, 100, 200, 255) };
    const b = { ...a, pixels: Uint8ClampedArray.of(100, 0, 200, 255) };
    expect([...pixelMiddle(a, b).pixels]).toEqual([50, 50, 200, 255]);
  });
});
