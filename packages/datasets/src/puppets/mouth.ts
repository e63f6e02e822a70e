/** What is seen in an open mouth: what the portrait shows between the lips, and behind that teeth, and a dark hole. */
import { JAW_DROP } from './expression.ts';
import { LIP_ROWS } from './landmarks.ts';
import type { Skin } from './mesh.ts';
import type { Texture } from './texture.ts';
import type { Triangle } from './vertex.ts';
import { Vertex } from './vertex.ts';

/** Texels of the picture of what is in a mouth; it is as high as the jaw drops. */
const WIDTH = 48;
const HEIGHT = 32;

/** Colours from 0 to 255: of the hole, and of the tongue in it. */
const THROAT = [22, 8, 9] as const;
const TONGUE = [96, 38, 38] as const;

/** The upper teeth: how far they come down in the middle, as a share of the opening; how much whiter than the skin they are, and how bright; how many there are. */
const TEETH = { length: 0.27, white: 0.5, shade: 1.1, count: 8 };

/** Where the tongue is: down, as a share of the opening, and how high and wide it is. */
const TONGUE_PLACE = { down: 1.05, halfHeight: 0.42, halfWidth: 0.36 };

/** How far behind the face they are drawn, in pixels: behind all skin, and the hole behind the teeth. */
const FAR = { teeth: 1e5, hole: 2e5 };

/** What is in a mouth, to be drawn behind the skin. */
export interface Mouth {
  /** The hole with painted teeth and tongue, of {@link texture}. */
  readonly hole: readonly Triangle[];
  readonly texture: Texture;
  /** What the portrait shows between the lips (in Eileen Collins, her teeth): it stays with the upper lip. */
  readonly own: readonly Triangle[];
  /** Hangs both into the mouth, which is open so far (0 to 1). To be called when the lips have moved, and the head has not yet turned. */
  readonly follow: (open: number) => void;
  /** All corners that are not the skin's own; they turn with the head as the skin does. */
  readonly vertices: readonly Vertex[];
}

/**
 * Makes the inside of a mouth.
 * @param skinColour red, green and blue from 0 to 255: teeth are in the same light.
 */
export function mouthOf(skin: Skin, skinColour: readonly number[]): Mouth {
  const opening = JAW_DROP * skin.faceHeight;
  const rim = LIP_ROWS.slice(-1).flatMap(({ upper, lower }) => upper.map((landmark, i) => [landmark, lower[i]]));
  const columns = rim.flatMap(([upper = NaN, lower = NaN], i) => {
    const [above, below] = [skin.landmarks[upper], skin.landmarks[lower]];
    if (!above || !below) return [];
    const u = (i / (rim.length - 1)) * WIDTH;
    const hole = { above: new Vertex(u, 0, FAR.hole), below: new Vertex(u, 0, FAR.hole) };
    const own = { above: new Vertex(above.u, above.v, FAR.teeth), below: new Vertex(below.u, below.v, FAR.teeth) };
    return [{ above, below, hole, own }];
  });
  function follow(open: number): void {
    for (const { above, below, hole, own } of columns) {
      hole.above.place(above.x, above.y, above.z);
      hole.below.place(below.x, below.y, below.z);
      hole.below.v = ((below.y - above.y) / opening) * HEIGHT;
      own.above.place(above.x, above.y, above.z);
      own.below.place(below.x, below.y - open * below.reach.mouth, below.z);
    }
  }
  return {
    hole: strip(columns.map(({ hole }) => hole)),
    texture: paintMouth(skinColour),
    own: strip(columns.map(({ own }) => own)),
    follow,
    vertices: columns.flatMap(({ hole, own }) => [hole.above, hole.below, own.above, own.below]),
  };
}

/** Joins columns of two corners each to a strip of triangles. */
function strip(columns: readonly { readonly above: Vertex; readonly below: Vertex }[]): Triangle[] {
  return columns.slice(1).flatMap(({ above, below }, i) => {
    const before = columns[i];
    if (!before) return [];
    return [
      { a: before.above, b: before.below, c: above },
      { a: before.below, b: above, c: below },
    ];
  });
}

/** Paints what is in a mouth: upper teeth that go back into the dark at the sides, a tongue below, and shade under the lip. */
function paintMouth(skinColour: readonly number[]): Texture {
  const texels = new Float32Array(WIDTH * HEIGHT * 3);
  const brightest = Math.max(...skinColour, 1);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const down = (row + 0.5) / HEIGHT;
      const aside = (2 * (column + 0.5)) / WIDTH - 1;
      const shade = Math.max(0, 1 - aside * aside);
      const length = TEETH.length * Math.sqrt(shade);
      const teeth = Math.min(1, Math.max(0, (length - down) * HEIGHT * 0.5 + 0.5)) * shade;
      const gap = Math.abs(Math.sin((aside * TEETH.count * Math.PI) / 2)) ** 0.25;
      const tx = aside / (2 * TONGUE_PLACE.halfWidth);
      const ty = (down - TONGUE_PLACE.down) / TONGUE_PLACE.halfHeight;
      const tongue = Math.max(0, 1 - tx * tx - ty * ty);
      for (let c = 0; c < 3; c++) {
        const [dark = 0, wet = 0] = [THROAT[c], TONGUE[c]];
        const hole = dark + (wet - dark) * tongue;
        const skin = skinColour[c] ?? 0;
        const white =
          TEETH.shade *
          (TEETH.white * brightest + (1 - TEETH.white) * skin) *
          (0.7 + 0.3 * Math.min(1, down / length)) *
          (0.75 + 0.25 * gap);
        texels[(row * WIDTH + column) * 3 + c] = hole + (white - hole) * teeth;
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, texels };
}
