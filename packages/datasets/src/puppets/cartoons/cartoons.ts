/** Drawn persons who can be moved as the portraits are: nobody was photographed for them, and no picture of them is stored. */
import { checkSize } from '../../paint/raster.ts';
import type { Frame } from '../frame.ts';
import { FACE_OVAL } from '../landmarks.ts';
import type { CartoonDesign } from './design.ts';
import type { Placing } from './easel.ts';
import { createEasel } from './easel.ts';
import { linesOf } from './head.ts';
import { moss } from './moss.ts';
import { pip } from './pip.ts';
import { shapeHead } from './shape.ts';

/** Pixels along a side of a drawn person, unless another size is asked for: as many as a portrait has at most. */
export const CARTOON_SIDE = 384;

/** How much of a drawn person is in the picture, in widths of the face along a side: all that a puppet shows when it is furthest away. */
const WIDTHS = 2.8;

/** A drawn person, of whom we know where each landmark is: the drawing is made from these. */
export interface CartoonPerson {
  /** The person's name in addresses, files and reports. */
  readonly id: 'pip' | 'moss';
  /** The whole name. */
  readonly name: string;
  /** [468, 3]: x, y and z of each landmark in pixels of a drawing of {@link CARTOON_SIDE}, as `createPuppet` takes them. */
  readonly landmarks: readonly number[];
  /**
   * Draws this person, opaque, always the same. It takes about a tenth of a second.
   * @param size pixels along a side, {@link CARTOON_SIDE} when left out.
   * @throws RangeError when `size` is not a whole number from 16 to 512.
   */
  readonly draw: (size?: number) => Frame;
}

function cartoonOf(id: CartoonPerson['id'], name: string, { shape, ground, paint }: CartoonDesign): CartoonPerson {
  const head = shapeHead(shape);
  const placing = placingOf(head);
  const origin = [placing.x, placing.y, 0];
  function draw(size = CARTOON_SIDE): Frame {
    checkSize(size);
    const times = size / CARTOON_SIDE;
    const scaled = { scale: placing.scale * times, x: placing.x * times, y: placing.y * times };
    const easel = createEasel(size, scaled, ground);
    paint(easel, linesOf(head));
    return easel.frame();
  }
  const landmarks = head.map((value, i) => (origin[i % 3] ?? 0) + value * placing.scale);
  return { id, name, landmarks, draw };
}

/** The middle of the face's outline is that of the picture. */
function placingOf(head: readonly number[]): Placing {
  const scale = CARTOON_SIDE / WIDTHS;
  const y = FACE_OVAL.reduce((sum, landmark) => sum + (head[landmark * 3 + 1] ?? 0), 0) / FACE_OVAL.length;
  return { scale, x: CARTOON_SIDE / 2, y: CARTOON_SIDE / 2 - y * scale };
}

/** Both of them look like nobody. */
export const cartoonPersons: readonly CartoonPerson[] = [cartoonOf('pip', 'Pip', pip), cartoonOf('moss', 'Moss', moss)];
