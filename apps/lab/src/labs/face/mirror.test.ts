/** The mirror waits until its last picture has been seen, leaves training its time, and shows a whole swap or nothing. */
import { faceTransfers, type MirrorPicture, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { portrait } from './testing/persons.ts';
import { isSame } from './testing/sheets.ts';
import { mirror, studioByHand, TAKES } from './testing/studio-by-hand.ts';

const still = { yaw: 0, pitch: 0, mouth: 0, blink: 0, smile: 0, brow: 0 };

/** An opened studio, with what was said while it opened forgotten. */
async function openedStudio() {
  const it = studioByHand(portrait);
  await it.opened();
  it.replies.length = 0;
  return it;
}

/** The pixels of a sheet, [at 0 to 1 across and down] in red, green and blue. */
function colourAt({ size, pixels }: Sheet, across: number, down: number): number[] {
  const at = 4 * (Math.floor(down * size) * size + Math.floor(across * size));
  return Array.from(pixels.subarray(at, at + 3));
}

/** How much the middle of a picture was changed, 0 to 255 on average. */
function changeInMiddle(real: Sheet, fake: Sheet | null): number {
  const places = Array.from({ length: 20 }, (_, i) => 0.4 + i / 100);
  const changes = places.flatMap((down) =>
    places.flatMap((across) => {
      const before = colourAt(real, across, down);
      return fake ? colourAt(fake, across, down).map((value, c) => Math.abs(value - (before[c] ?? NaN))) : [NaN];
    }),
  );
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

function pictureIn(replies: readonly { picture: MirrorPicture }[], place = replies.length - 1): MirrorPicture {
  const picture = replies[place]?.picture;
  if (!picture) throw new Error(`There is no picture ${place}.`);
  return picture;
}

describe('a mirror', () => {
  it('shows the frame, and only the ways that were asked for', async () => {
    const { studio, all } = await openedStudio();
    for (const way of ['deep', 'cheap', 'both'] as const) {
      await studio.handle(mirror({ way }));
      await studio.handle({ type: 'next-mirror' });
      const { settings, tracked, real, deep, cheap } = pictureIn(all('mirror'));
      expect(settings.way).toBe(way);
      expect(tracked).toBe(true);
      const shown = [real, deep, cheap].flatMap((sheet) => sheet ?? []);
      expect([deep !== null, cheap !== null]).toEqual([way !== 'cheap', way !== 'deep']);
      for (const sheet of shown) {
        expect(sheet).toMatchObject({ columns: 1, rows: 1, size: 256 });
        expect(sheet.pixels.length).toBe(256 * 256 * 4);
      }
      expect(new Set(faceTransfers({ type: 'mirror', picture: pictureIn(all('mirror')) })).size).toBe(shown.length);
    }
  });

  it('changes the face and nothing at the corners, deep by the nets and cheap without them', async () => {
    const { studio, all, nets } = await openedStudio();
    await studio.handle(mirror({ way: 'both', steer: still }));
    const { real, deep, cheap } = pictureIn(all('mirror'));
    if (!deep || !cheap) throw new Error('Both were asked for.');
    for (const fake of [deep, cheap]) {
      for (const corner of [0.02, 0.98]) expect(colourAt(fake, corner, corner)).toEqual(colourAt(real, corner, corner));
      expect(colourAt(fake, 0.5, 0.5)).not.toEqual(colourAt(real, 0.5, 0.5));
    }
    expect(isSame(deep, cheap)).toBe(false);
    nets.mirrorBreaks = true;
    await studio.handle(mirror({ way: 'cheap', steer: still }));
    await studio.handle({ type: 'next-mirror' });
    expect(isSame(pictureIn(all('mirror')).cheap, cheap)).toBe(true);
  });

  it.each([0, 1] as const)("puts the other one's face on person %i", async (performer) => {
    const { studio, all, nets } = await openedStudio();
    await studio.handle(mirror({ performer, way: 'both', steer: still }));
    const { real, cheap } = pictureIn(all('mirror'));
    expect(nets.shownAs).toEqual([1 - performer]);
    // A person's own picture, stretched to where it lies already, would change little: 2 to 5 of 255.
    expect(changeInMiddle(real, cheap)).toBeGreaterThan(10);
  });

  it('sends one picture, and the next when that has been seen', async () => {
    const { studio, all, clock } = await openedStudio();
    await studio.handle({ type: 'next-mirror' }); // of no mirror
    expect(all('mirror')).toEqual([]);
    await studio.handle(mirror());
    await studio.handle(mirror({ blend: 0.2 }));
    expect(all('mirror').length).toBe(1);
    clock.time += 460;
    await studio.handle({ type: 'next-mirror' });
    expect(all('mirror').length).toBe(2);
    const [first, second] = [pictureIn(all('mirror'), 0), pictureIn(all('mirror'), 1)];
    expect([first.settings.blend, second.settings.blend]).toEqual([0.1, 0.2]);
    expect([first.at, second.at]).toEqual([0, (TAKES.lookAs + 460) / 1000]);
    expect(isSame(first.real, second.real)).toBe(false); // it moves by itself
    await studio.handle({ type: 'mirror', mirror: null });
    await studio.handle({ type: 'next-mirror' });
    expect(all('mirror').length).toBe(2);
  });

  it('moves as it is steered', async () => {
    const { studio, all, clock } = await openedStudio();
    await studio.handle(mirror({ steer: still }));
    clock.time += 1000;
    await studio.handle({ type: 'next-mirror' });
    await studio.handle(mirror({ steer: { ...still, mouth: 1 } }));
    await studio.handle({ type: 'next-mirror' });
    const [one, again, open] = [0, 1, 2].map((place) => pictureIn(all('mirror'), place).real);
    if (!one || !again || !open) throw new Error('Three pictures were asked for.');
    expect(isSame(one, again)).toBe(true);
    expect(isSame(one, open)).toBe(false);
  });

  it('takes a fifth of the time at most while training runs, and no rest while it does not', async () => {
    const { studio, all, turns, clock, nets } = await openedStudio();
    await studio.handle({ type: 'start' });
    await studio.handle(mirror());
    const from = clock.time;
    for (let turn = 0; turn < 40; turn++) {
      await turns(1);
      await studio.handle({ type: 'next-mirror' });
    }
    const share = (all('mirror').length * TAKES.lookAs) / (clock.time - from);
    expect(nets.steps).toBe(40);
    expect(share).toBeLessThanOrEqual(0.2);
    expect(share).toBeGreaterThan(0.1);

    await studio.handle({ type: 'pause' });
    const before = all('mirror').length;
    for (let picture = 0; picture < 3; picture++) await studio.handle({ type: 'next-mirror' });
    expect(all('mirror').length).toBeGreaterThanOrEqual(before + 3);
  });

  it.each(['pause', 'step'] as const)('does not go on waiting for training that stops for "%s"', async (type) => {
    const { studio, all, turns } = await openedStudio();
    await studio.handle({ type: 'start' });
    await studio.handle(mirror());
    await turns(1);
    await studio.handle({ type: 'next-mirror' });
    expect(all('mirror').length).toBe(1);
    await studio.handle({ type });
    expect(all('mirror').length).toBe(2);
  });

  it('shows nobody when the swap fails, and says so', async () => {
    const { studio, nets, all, turns } = await openedStudio();
    nets.mirrorBreaks = true;
    await studio.handle({ type: 'start' });
    await turns(1);
    await studio.handle(mirror({ way: 'both' }));
    await turns(5);
    expect(all('mirror')).toEqual([]);
    expect(all('problem')).toEqual([{ type: 'problem', code: 'training', detail: 'Error: the mirror is broken' }]);
    expect(nets.steps).toBe(1);
  });
});
