/** Finds the scale and turn of a watermark in the powers of a picture's waves, where its tiles stand as a grid of peaks. */
import { SYNC_WAVES, WAVE_COUNT, WAVES } from './carriers.ts';
import type { Whitened } from './whiten.ts';

/** How a tile lies in a picture: pixel (x, y) is at (a x + b y, c x + d y) of the tiles, but for a shift. */
export interface Lie {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** A lie, and how much stronger than by chance the waves are that it points at, in standard deviations. */
export interface Candidate {
  readonly lie: Lie;
  readonly score: number;
}

/** Tiles in the longer side of what is read, from much cut away to a wide border. */
const FEWEST_TILES = 3.2;
const MOST_TILES = 11;

/** The step from scale to scale: a wave of the middle moves by less than half a bin. */
const SCALE_STEP = 1.0035;

/** Turns that are tried, in degrees: what a hand does that holds a scanner or a phone. */
const MOST_TURN = 4;
const TURN_STEP = 0.25;

/** Quarter turns and mirrored: power does not tell half a turn, so these are all. As a, b, c, d. */
const ORIENTATIONS: readonly Lie[] = [
  { a: 1, b: 0, c: 0, d: 1 },
  { a: 0, b: 1, c: -1, d: 0 },
  { a: -1, b: 0, c: 0, d: 1 },
  { a: 0, b: 1, c: 1, d: 0 },
];

/** Candidates of the first look that are looked at again. */
const KEPT = 24;

/** The first and the last step of the second look, in cycles over the longer side for each cycle of a tile. */
const FIRST_STEP = 0.03;
const LAST_STEP = 0.003;

/** The most promising lies, the best first. */
export function findLies(picture: Whitened): Candidate[] {
  const long = Math.max(picture.width, picture.height);
  const kept: Candidate[] = [];
  for (const orientation of ORIENTATIONS) {
    for (let tiles = FEWEST_TILES; tiles <= MOST_TILES; tiles *= SCALE_STEP) {
      let best: Candidate | null = null;
      for (let turn = -MOST_TURN; turn <= MOST_TURN; turn += TURN_STEP) {
        const lie = turned(orientation, tiles / long, (turn * Math.PI) / 180);
        const score = quickScore(picture, lie);
        if (score > (best?.score ?? 0)) {
          best = { lie, score };
        }
      }
      if (best !== null) {
        keep(kept, best);
      }
    }
  }
  return kept.map(({ lie }) => climb(picture, lie, long)).sort((one, other) => other.score - one.score);
}

/** Whether two lies are the same but for what the second look mends. */
export function isNear(one: Lie, other: Lie): boolean {
  const size = Math.hypot(one.a, one.b) + Math.hypot(one.c, one.d);
  const apart = Math.hypot(one.a - other.a, one.b - other.b) + Math.hypot(one.c - other.c, one.d - other.d);
  return apart < 0.004 * size;
}

function turned(orientation: Lie, scale: number, turn: number): Lie {
  const cosine = Math.cos(turn) * scale;
  const sine = Math.sin(turn) * scale;
  const { a, b, c, d } = orientation;
  return {
    a: a * cosine - b * sine,
    b: a * sine + b * cosine,
    c: c * cosine - d * sine,
    d: c * sine + d * cosine,
  };
}

function keep(kept: Candidate[], candidate: Candidate): void {
  if (kept.length === KEPT && candidate.score <= kept[KEPT - 1].score) {
    return;
  }
  let at = kept.length;
  while (at > 0 && kept[at - 1].score < candidate.score) {
    at--;
  }
  kept.splice(at, 0, candidate);
  kept.length = Math.min(kept.length, KEPT);
}

/** A lie is given up after so many waves for finding when their mean power is not so many times that of their neighbours; nine of ten are. */
const FIRST_WAVES = 16;
const LEAST_POWER = 1.3;

/** Added to bins so that cutting rounds them; a multiple of every size of transform. */
const ROUNDING = 2 ** 16 + 0.5;

/** The power of the waves for finding, each at the nearest bin. */
function quickScore(picture: Whitened, lie: Lie): number {
  const { size } = picture;
  const first = sumPowers(picture, lie.a * size, lie.b * size, lie.c * size, lie.d * size, 0, FIRST_WAVES);
  if (first < LEAST_POWER * FIRST_WAVES) {
    return 0;
  }
  const rest = sumPowers(picture, lie.a * size, lie.b * size, lie.c * size, lie.d * size, FIRST_WAVES, SYNC_WAVES);
  return (first + rest - SYNC_WAVES) / Math.sqrt(SYNC_WAVES);
}

function sumPowers(picture: Whitened, a: number, b: number, c: number, d: number, from: number, end: number): number {
  const { size, power } = picture;
  const { u, v } = WAVES;
  const mask = size - 1;
  const half = size / 2;
  let sum = 0;
  for (let i = from; i < end; i++) {
    const x = u[i] * a + v[i] * c;
    const y = u[i] * b + v[i] * d;
    // Finer than the pixels: such a wave is not in the picture.
    const inside = x < half && x > -half && y < half && y > -half;
    sum += inside ? power[((y + ROUNDING) & mask) * size + ((x + ROUNDING) & mask)] : 1;
  }
  return sum;
}

/** The power of all waves, each between the four bins around it, weighed by what a watermark would have there. */
function fullScore(picture: Whitened, lie: Lie): number {
  const { size, power } = picture;
  const mask = size - 1;
  const half = size / 2;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < WAVE_COUNT; i++) {
    const x = (WAVES.u[i] * lie.a + WAVES.v[i] * lie.c) * size;
    const y = (WAVES.u[i] * lie.b + WAVES.v[i] * lie.d) * size;
    if (x >= half || x <= -half || y >= half || y <= -half) {
      continue;
    }
    const left = Math.floor(x);
    const top = Math.floor(y);
    const along = x - left;
    const down = y - top;
    const upper = (top & mask) * size;
    const lower = ((top + 1) & mask) * size;
    const value =
      (power[upper + (left & mask)] * (1 - along) + power[upper + ((left + 1) & mask)] * along) * (1 - down) +
      (power[lower + (left & mask)] * (1 - along) + power[lower + ((left + 1) & mask)] * along) * down;
    const weight = WAVES.amplitude[i] ** 2;
    sum += weight * (value - 1);
    squares += weight * weight;
  }
  return squares > 0 ? sum / Math.sqrt(squares) : 0;
}

/** Goes uphill from a lie, one of its four numbers at a time, with ever smaller steps. */
function climb(picture: Whitened, from: Lie, long: number): Candidate {
  return climbBy((lie) => fullScore(picture, lie), from, FIRST_STEP / long, LAST_STEP / long);
}

/** Goes uphill on any score; halves the step whenever no step of the present size leads up. */
export function climbBy(scoreOf: (lie: Lie) => number, from: Lie, first: number, last: number): Candidate {
  let lie = from;
  let score = scoreOf(lie);
  for (let step = first; step >= last; step /= 2) {
    for (const key of ['a', 'b', 'c', 'd'] as const) {
      for (const by of [step, -step]) {
        const next = { ...lie, [key]: lie[key] + by };
        const nextScore = scoreOf(next);
        if (nextScore > score) {
          lie = next;
          score = nextScore;
          break;
        }
      }
    }
  }
  return { lie, score };
}
