/** What each painted picture is: by shares that change as few pictures as can be, and odd ones where they are asked for. */
import { hasTrait, type Trait } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { isHeldOut, isOwnHeldOut, planPicture, type MixtureOrder } from './mixture.ts';

const CHANCES = { cheese: 0.5, lettuce: 0.5, tomato: 0.5, sesame: 0.5, secondPatty: 0.5 };

function orderOf(changes: Partial<MixtureOrder> = {}): MixtureOrder {
  return { count: 200, seed: 5, chances: CHANCES, mix: { burgers: 1, birds: 0, doodles: 0 }, odd: 0, ...changes };
}

function plans(changes: Partial<MixtureOrder> = {}) {
  const order = orderOf(changes);
  return Array.from({ length: order.count }, (_, index) => planPicture(order, index));
}

describe('a mixture', () => {
  it.each([0, 1, 3, 20])('has %i odd pictures when so many are asked for, and the others stay as they were', (odd) => {
    const before = plans();
    const after = plans({ odd });
    expect(after.filter((it) => hasTrait(it.traits, 'odd')).length).toBe(odd);
    expect(after.filter((it, index) => it.key !== before[index]?.key).length).toBe(odd);
  });

  it('has about as many of each kind as is asked for, and changes only those that change their kind', () => {
    const burgers = plans();
    const mixed = plans({ mix: { burgers: 0.3, birds: 0.5, doodles: 0.2 } });
    function count(trait: Trait): number {
      return mixed.filter((it) => hasTrait(it.traits, trait)).length / mixed.length;
    }
    expect(count('bird')).toBeCloseTo(0.5, 1);
    expect(count('doodle')).toBeCloseTo(0.2, 1);
    expect(count('burger') + count('bird') + count('doodle')).toBe(1);
    const stayed = mixed.filter((it, index) => it.key === burgers[index]?.key);
    expect(stayed.length).toBe(mixed.filter((it) => hasTrait(it.traits, 'burger')).length);
    const more = plans({ mix: { burgers: 0.1, birds: 0.7, doodles: 0.2 } });
    const doodles = mixed.filter((it) => hasTrait(it.traits, 'doodle')).map((it) => it.key);
    expect(more.filter((it) => hasTrait(it.traits, 'doodle')).map((it) => it.key)).toEqual(doodles);
  });

  it('keeps a fifth apart to test the judge, the same ones however many there are, and never an odd one', () => {
    function apart(changes: Partial<MixtureOrder>): readonly number[] {
      const order = orderOf(changes);
      return Array.from({ length: order.count }, (_, index) => index).filter((index) => isHeldOut(order, index));
    }
    expect(apart({}).length).toBe(40);
    expect(apart({ count: 20 }).length).toBe(4);
    expect(apart({ count: 195, chances: { ...CHANCES, cheese: 0 } })).toEqual(apart({}).filter((index) => index < 195));
    expect(apart({ seed: 6 })).not.toEqual(apart({}));
    expect(apart({ count: 2000 }).length).toBe(200);
    for (let seed = 1; seed <= 20; seed++) {
      const odd = plans({ seed, odd: 5 }).flatMap((it, index) => (hasTrait(it.traits, 'odd') ? [index] : []));
      expect(apart({ seed, odd: 5 }).filter((index) => odd.includes(index))).toEqual([]);
    }
  });

  it('trains on the first own pictures, and keeps a fifth of the others apart', () => {
    const sheet = { columns: 1, rows: 1, size: 64, pixels: new Uint8ClampedArray(64 * 64 * 4) };
    const apart = Array.from({ length: 120 }, (_, at) => -1 - at).filter((id) =>
      isOwnHeldOut(orderOf(), { id, from: 'photo', sheet }),
    );
    expect(apart.length).toBe(20);
    expect(apart.every((id) => id < -20)).toBe(true);
  });

  it('paints an odd burger blue', () => {
    const [odd] = plans({ odd: 20 }).filter((it) => hasTrait(it.traits, 'odd'));
    const usual = plans()[8];
    const [blue, brown] = [odd, usual].map((it) => redder(it?.paint(32) ?? new Float32Array()));
    expect(brown).toBeGreaterThan(0.05);
    expect(blue).toBeCloseTo(-(brown ?? 0), 5);
  });
});

/** How much redder than blue a picture is. */
function redder(pixels: Float32Array): number {
  return pixels.reduce((sum, value, at) => sum + (at % 3 === 0 ? value : at % 3 === 2 ? -value : 0), 0) / pixels.length;
}
