/** The wall at the sizes of classroom screens: nothing lies on a picture or on other words, nothing is cut off, and the room there is gets used. */
import { page } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clearPage } from '../../labs/shell/testing/on-page.ts';
import '../../styles/fonts.css';
import { CLASS, picture, SEAT, showWall } from './testing/show-wall.tsx';

afterEach(clearPage);

beforeAll(async () => {
  await Promise.all(Array.from(document.fonts, (font) => font.load()));
});

const SCREENS = [
  [1920, 1080],
  [1280, 720],
] as const;

const SEATS = Array.from({ length: 21 }, () => SEAT);

describe.each(SCREENS)('on a screen of %i by %i', (width, height) => {
  it.each([6, 21, 24, 28])(
    '%i pictures each have their number, truth and votes below them, and nothing on them',
    async (count) => {
      await page.viewport(width, height);
      const votes = Object.fromEntries(Array.from({ length: 14 }, (_, seat) => [seat, seat < 5]));
      const pictures = Array.from({ length: count }, (_, i) => {
        const told = i % 3 === 0 ? {} : { made: i % 3 === 1, revealed: true };
        return picture(`${i}-0`, { votes, ...told });
      });
      const { place } = await showWall({ ...CLASS, language: 'nl', wall: 'pictures', seats: SEATS, pictures });
      await expect.poll(() => place.textContent).toContain('Echt of gemaakt?');
      await expect.poll(() => place.querySelectorAll('.wall-tile:not([hidden])').length).toBe(count);
      for (const [i, tile] of [...place.querySelectorAll('.wall-tile')].entries()) {
        const below = [...tile.querySelectorAll('.wall-number, .wall-sign, .wall-label > :last-child, .wall-votes')];
        const said = below.map((it) => it.textContent);
        expect(said.slice(0, 3)).toEqual([
          String(i + 1),
          ['?', '▲', '●'][i % 3],
          ['nog niet onthuld', 'gemaakt', 'echt'][i % 3],
        ]);
        expect(said[3]).toContain(['14 stemmen', '5 van 14 goed', '9 van 14 goed'][i % 3]);
        const { bottom } = boxOf(tile.querySelector('.wall-picture'));
        for (const line of below.filter((it) => !it.matches('.only-heard'))) {
          expect(boxOf(line).top, `${line.className} of ${i + 1}`).toBeGreaterThanOrEqual(bottom);
          expect(linesOf(line), `${line.className} of ${i + 1}`).toBe(1);
        }
      }
      expect(overlaps(place.querySelectorAll('.wall-head > *, .wall-tile, .wall-score > *'))).toEqual([]);
      expect(tooFar(place, '.wall-tile, .wall-tile span:not(.only-heard), .wall-score > *')).toEqual([]);
    },
  );

  it('a message and “Eyes on me” over the curves or the code push nothing over anything else', async () => {
    await page.viewport(width, height);
    const seats = [90, 60, 55, 70].map((judge) => ({ ...SEAT, judge }));
    const message = { text: 'Over twee minuten kijken we samen. Deel nu je laatste plaatje met het bord.', at: 1 };
    const { place, state } = await showWall({ ...CLASS, language: 'nl', wall: 'curves', seats, frozen: true, message });
    await expect.poll(() => place.querySelector('path.middle'), { timeout: 5000 }).not.toBeNull();
    await expect.poll(() => place.textContent).toContain('De keurders van de klas');
    const parts =
      '.wall-eyes, .wall-message, .wall-head > h1, .wall-code, .wall-middle > *, .wall-chart svg, .wall-legend > li, .wall-since';
    expect(overlaps(place.querySelectorAll(parts))).toEqual([]);
    expect(tooFar(place, parts)).toEqual([]);
    const [inChart, inLegend] = place.querySelectorAll('.each');
    expect(strokeOf(inLegend)).toEqual(strokeOf(inChart)); // it shows lines as they are
    state.value = { ...CLASS, language: 'nl', wall: 'join', seats, frozen: true, message };
    await expect.poll(() => place.querySelector('.wall-qr')).not.toBeNull();
    const joining = '.wall-eyes, .wall-message, .wall-join li, .wall-figures, .wall-qr, .wall-inside';
    expect(overlaps(place.querySelectorAll(joining))).toEqual([]);
    expect(tooFar(place, joining)).toEqual([]);
    expect(boxOf(place.querySelector('.wall-qr')).height).toBeGreaterThan(height / 4);
  });

  it('written answers fill the height, and each is whole on one page', async () => {
    await page.viewport(width, height);
    const says = [
      'Kaas!',
      'Altijd kaas en nooit tomaat',
      'Er zat overal sla op, maar ik zag bijna nergens kaas en het vlees was dun',
    ];
    const written = SEATS.map((_, seat) => [seat, { text: `${seat}: ${says[seat % 3]}`, shown: true }]);
    const replies = { 'guess-data': Object.fromEntries(written) };
    const { place } = await showWall({ ...CLASS, wall: 'answers', seats: SEATS, question: 'guess-data', replies });
    await expect.poll(() => place.querySelectorAll('.wall-cards li').length).toBe(SEATS.length);
    await expect.poll(() => place.querySelector('.wall-pages')?.textContent).toContain('Page 1 of ');
    const pages = Number(/of (\d+)/.exec(place.querySelector('.wall-pages')?.textContent ?? '')?.[1]);
    const seen: (string | null)[] = [];
    for (let at = 1; at <= pages; at++) {
      await expect.poll(() => place.querySelector('.wall-pages')?.textContent).toContain(`Page ${at} of ${pages}`);
      const on = wholeIn(place);
      expect(on.length).toBeGreaterThanOrEqual(at < pages ? 9 : 1);
      seen.push(...on);
      place.querySelector<HTMLButtonElement>('.wall-pages button:nth-of-type(2)')?.click();
    }
    expect(seen).toEqual(SEATS.map((_, seat) => `${seat}: ${says[seat % 3]}`));
  });
});

it('in a small window the code is as wide as the window, and the judges are below their number', async () => {
  await page.viewport(480, 800);
  const seats = [90, 60].map((judge) => ({ ...SEAT, judge }));
  const { place, state } = await showWall({ ...CLASS, wall: 'join', seats });
  const parts =
    '.wall-join li, .wall-figures, .wall-qr, .wall-inside, .wall-head > *, .wall-middle > *, .wall-chart svg';
  expect(boxOf(place.querySelector('.wall-figures')).width).toBeGreaterThan(300);
  expect(boxOf(place.querySelector('.wall-qr')).width).toBeGreaterThan(200);
  expect(overlaps(place.querySelectorAll(parts))).toEqual([]);
  state.value = { ...CLASS, wall: 'curves', seats };
  await expect.poll(() => place.querySelector('path.middle'), { timeout: 5000 }).not.toBeNull();
  expect(boxOf(place.querySelector('.wall-chart svg')).right).toBeLessThanOrEqual(480);
  expect(overlaps(place.querySelectorAll(parts))).toEqual([]);
});

/** The texts of the cards that are in sight, whole. */
function wholeIn(place: Element): (string | null)[] {
  const room = boxOf(place.querySelector('.wall-tiles'));
  return [...place.querySelectorAll('.wall-cards li')]
    .filter((card) => {
      const { left, right, top, bottom } = boxOf(card);
      return left >= room.left - 1 && right <= room.right + 1 && top >= room.top - 1 && bottom <= room.bottom + 1;
    })
    .map((card) => card.textContent);
}

function boxOf(element: Element | null | undefined): DOMRect {
  if (!element) throw new Error('It is not there.');
  return element.getBoundingClientRect();
}

/** How many lines the words of an element take that are seen. */
function linesOf(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element.querySelector('[aria-hidden]') ?? element);
  return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size;
}

function strokeOf(line: Element | undefined): string[] {
  if (!line) throw new Error('There is no line.');
  const { stroke, strokeWidth, opacity } = getComputedStyle(line);
  return [stroke, strokeWidth, opacity];
}

/** Pairs of elements that lie on each other. */
function overlaps(elements: NodeListOf<Element>): string[] {
  const boxes = Array.from(elements, (it) => [it.className.toString() || it.tagName, boxOf(it)] as const);
  return boxes.flatMap(([name, one], i) =>
    boxes
      .slice(i + 1)
      .filter(
        ([, other]) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map(([other]) => `${name} on ${other}`),
  );
}

/** What reaches over the edge of the screen. */
function tooFar(place: Element, selector: string): string[] {
  return [...place.querySelectorAll(selector)].flatMap((it) => {
    const { left, right, top, bottom } = boxOf(it);
    return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight ? [it.className.toString()] : [];
  });
}
