/** The shapes of the stamps, as SVG paths around their middle; the paper is 100 wide. */
import type { Colour, Stamp } from './sketch.ts';

/** A piece of a stamp. */
export interface StampPiece {
  readonly path: string;
  /** Its own colour; null takes the one that is drawn with. */
  readonly colour: Colour | null;
}

/** Each stamp with its pieces from back to front. */
export const stampPieces: Readonly<Record<Stamp, readonly StampPiece[]>> = {
  crown: [{ path: 'M-34 11C-38-24 38-24 34 11Q0 15-34 11Z', colour: 'bun' }],
  heel: [{ path: 'M-33-6H33V1Q33 9 24 9H-24Q-33 9-33 1Z', colour: 'bun' }],
  patty: [{ path: 'M-30-6H30Q36-6 36 0Q36 7 30 7H-30Q-36 7-36 0Q-36-6-30-6Z', colour: 'patty' }],
  cheese: [{ path: 'M-35-4H35L28 3H14L6 12L-3 3H-16L-22 9L-29 3Z', colour: 'cheese' }],
  lettuce: [
    {
      path: 'M-38-3H38Q36 7 30 3Q25 9 19 3Q13 9 7 3Q0 9-7 3Q-13 9-19 3Q-25 9-30 3Q-36 7-38-3Z',
      colour: 'lettuce',
    },
  ],
  tomato: [
    { path: 'M-34-4H-4V2Q-4 5-8 5H-30Q-34 5-34 2Z', colour: 'tomato' },
    { path: 'M4-4H34V2Q34 5 30 5H8Q4 5 4 2Z', colour: 'tomato' },
  ],
  seeds: [
    {
      path: 'M-24 2a4.5 3 0 1 0 9 0a4.5 3 0 1 0-9 0ZM-11-5a4.5 3 0 1 0 9 0a4.5 3 0 1 0-9 0ZM2 2a4.5 3 0 1 0 9 0a4.5 3 0 1 0-9 0ZM15-4a4.5 3 0 1 0 9 0a4.5 3 0 1 0-9 0Z',
      colour: 'white',
    },
  ],
  circle: [{ path: 'M-16 0a16 16 0 1 0 32 0a16 16 0 1 0-32 0Z', colour: null }],
  square: [{ path: 'M-15-15H15V15H-15Z', colour: null }],
  heart: [{ path: 'M0 17C-30-2-18-20-8-17Q-2-15 0-9Q2-15 8-17C18-20 30-2 0 17Z', colour: null }],
  star: [{ path: 'M0-19L5.6-6L19-5.5L8.6 3.2L12 17L0 9.4L-12 17L-8.6 3.2L-19-5.5L-5.6-6Z', colour: null }],
  eyes: [
    {
      path: 'M-16 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0ZM3 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z',
      colour: 'white',
    },
    { path: 'M-12 1a3 3 0 1 0 6 0a3 3 0 1 0-6 0ZM7 1a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z', colour: 'ink' },
  ],
};
