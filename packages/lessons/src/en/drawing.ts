/** Drawing pictures of one's own, in English. */
import type { drawing as dutch } from '../nl/drawing.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the drawing pad. */
export const drawing: SameTexts<typeof dutch> = {
  title: 'Draw a picture yourself',
  close: 'Done',
  pad: 'Paper. You are at {across} per cent from the left and {down} per cent from the top',
  keys: {
    b1: 'By keyboard: go to the paper with Tab, move with the arrow keys and press Space. Shift goes faster. Ctrl+Z undoes.',
    a2: 'Keys: arrows move, Space draws. Ctrl+Z undoes.',
  },
  tool: { label: 'Tool', pen: 'Pen', eraser: 'Eraser', stamp: 'Stamp' },
  size: { label: 'How thick', small: 'thin', middle: 'normal', large: 'thick' },
  stamp: {
    label: 'Stamps',
    crown: 'top of the bun',
    heel: 'bottom of the bun',
    patty: 'patty',
    cheese: 'cheese',
    lettuce: 'lettuce',
    tomato: 'tomato',
    seeds: 'sesame seeds',
    circle: 'circle',
    square: 'square',
    heart: 'heart',
    star: 'star',
    eyes: 'eyes',
  },
  colour: {
    label: 'Colour',
    ink: 'nearly black',
    white: 'white',
    bun: 'bun',
    patty: 'brown',
    cheese: 'yellow',
    lettuce: 'green',
    tomato: 'red',
    orange: 'orange',
    pink: 'pink',
    blue: 'blue',
    purple: 'purple',
    grey: 'grey',
  },
  paper: { label: 'Paper', cream: 'cream', sky: 'light blue', mint: 'light green', rose: 'light pink', lilac: 'lilac' },
  mirror: 'Mirror: draw left and right at once',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'New sheet',
  seen: {
    heading: 'How the judge sees it',
    hint: {
      b1: 'At {side} by {side} pixels. Thin lines vanish: draw large and thick.',
      a2: 'Very small: {side} by {side} pixels. Draw large.',
    },
  },
  add: 'Add to the data',
  added: {
    b1: 'Added! Another one? Undo brings this one back to the paper, to begin another with.',
    a2: 'Added! Another one?',
  },
  full: {
    b1: 'There is no room for more than 500 pictures of your own. Delete some first, under Look.',
    a2: 'Full! Delete some first, under Look.',
  },
  count: { one: '{count} drawing in the data', other: '{count} drawings in the data' },
  none: {
    b1: 'The maker will not notice a few drawings among hundreds of pictures. Make more, or move the slider How many down.',
    a2: 'Make many. Or move the slider How many down.',
  },
};
