/** The pupil's part of the data: pictures come and go by their names, changes can be undone, and what is in it is counted. */
import { MOST_OWN, OWN_SIZE, traitBits, type PainterRequest, type SavedData, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { createDataSet, type PaintOrder } from './data-set.ts';

const MINE: Sheet = { columns: 1, rows: 1, size: OWN_SIZE, pixels: new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4) };
const ORDER: PaintOrder = {
  count: 3,
  size: 16,
  seed: 1,
  chances: { cheese: 1, lettuce: 0, tomato: 0, sesame: 0, secondPatty: 0 },
  mix: { burgers: 1, birds: 0, doodles: 0 },
  odd: 0,
};

/** A data set that paints whenever the pupil changes something; every painted picture has cheese. */
function dataSet() {
  const sent: PainterRequest[] = [];
  const kept: SavedData[] = [];
  let last = 0;
  const data = createDataSet({
    send(request) {
      sent.push(request);
      if (request.type === 'paint') last = request.job;
    },
    onChange(saved) {
      kept.push(saved);
      data.paint(ORDER);
    },
  });
  function painted(): void {
    const own = data.own.value.map((it) => traitBits([it.from]));
    const cheesy = Array.from({ length: ORDER.count }, () => traitBits(['burger', 'cheese']));
    const pictures = { size: 16, channels: 3 as const, count: 0, pixels: new Float32Array() };
    data.take({ type: 'pictures', job: last, pictures, traits: Uint32Array.from([...own, ...cheesy]) });
  }
  data.paint(ORDER);
  painted();
  return { data, sent, kept, painted };
}

describe('a data set', () => {
  it('counts what is trained on, and not what is left out', () => {
    const { data } = dataSet();
    expect(data.contents.value).toMatchObject({ kept: 3, leftOut: 0, tally: { cheese: 3, lettuce: 0, burger: 3 } });
    data.leaveOut([1]);
    expect(data.contents.value).toMatchObject({ kept: 2, leftOut: 1, tally: { cheese: 2 } });
    data.bringBack([1, 2]);
    expect(data.contents.value).toMatchObject({ kept: 3, leftOut: 0 });
  });

  it('names pictures by what they are, so that an own one before them changes nothing', () => {
    const { data, painted } = dataSet();
    data.leaveOut([2]);
    expect(data.add([MINE, MINE], 'drawing')).toBe(2);
    painted();
    expect([0, 1, 2, 4].map(data.idAt)).toEqual([-1, -2, 0, 2]);
    expect(data.contents.value).toMatchObject({ kept: 4, leftOut: 1, tally: { drawing: 2, cheese: 2 } });
    expect(data.placesWith('cheese')).toEqual([2, 3, 4]);
    data.discard([-1]);
    painted();
    expect(data.add([MINE], 'photo')).toBe(1);
    expect(data.own.value.map((it) => it.id)).toEqual([-2, -3]); // a name is not given twice
  });

  it('forgets that a picture was left out when it is thrown away', () => {
    const { data, kept } = dataSet();
    data.add([MINE], 'drawing');
    data.leaveOut([-1, 0]);
    data.discard([-1]);
    expect(kept.at(-1)).toMatchObject({ own: [], without: [0] });
  });

  it('undoes change after change, also what was thrown away', () => {
    const { data, sent, kept } = dataSet();
    data.add([MINE], 'photo');
    data.leaveOut([0]);
    data.discard([-1]);
    data.undo();
    expect([data.own.value.length, data.without.value.size]).toEqual([1, 1]);
    expect(sent.findLast((request) => request.type === 'own')).toMatchObject({ pictures: [{ id: -1 }] });
    data.undo();
    data.undo();
    expect([data.own.value.length, data.without.value.size, data.canUndo.value]).toEqual([0, 0, false]);
    expect(kept.at(-1)).toMatchObject({ own: [], without: [] });
  });

  it('has room for so many own pictures, and says how many it took', () => {
    const { data } = dataSet();
    const many = Array.from({ length: MOST_OWN - 1 }, () => MINE);
    expect(data.add(many, 'photo')).toBe(MOST_OWN - 1);
    expect(data.add([MINE, MINE], 'photo')).toBe(1);
    expect(data.add([MINE], 'drawing')).toBe(0);
  });

  it('tells the painter what is left out, and takes only what was asked for last', () => {
    const { data, sent } = dataSet();
    data.leaveOut([1]);
    expect(sent.at(-1)).toMatchObject({ type: 'paint', job: 2, without: [1] });
    const pictures = { size: 16, channels: 3 as const, count: 0, pixels: new Float32Array() };
    expect(data.take({ type: 'pictures', job: 1, pictures, traits: new Uint32Array(9) })).toBeNull();
    expect(data.take({ type: 'pictures', job: 2, pictures, traits: new Uint32Array(3) })).toBe(pictures);
    expect(data.isNewest(pictures)).toBe(true);
    data.paint(ORDER);
    expect(data.isNewest(pictures)).toBe(false);
  });
});
