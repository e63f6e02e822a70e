/** What the Burger lab is: its name on the device, and its limits. */
import { FEWEST_PICTURES, MOST_PICTURES } from '@nepwerk/protocol';

/** The Burger lab. */
export const burgerLab = {
  id: 'burger',
  /** Under which name its training is kept on the device, and locked between tabs. */
  shelf: 'burger',
  pictures: { fewest: FEWEST_PICTURES, most: MOST_PICTURES },
  /** Ingredients go in steps of five per cent: finer differences can't be seen in what comes out. */
  chanceStep: 5,
} as const;
