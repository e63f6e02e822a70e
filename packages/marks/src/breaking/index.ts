/** For who wants to see marks break: ways to spoil them, and how much is left. */
export { FILTERS, putFilter, type FilterName } from './filters.ts';
export {
  besideLabel,
  labelLeft,
  labelShape,
  pictureLeft,
  squaresOf,
  type LabelShape,
  type Squares,
} from './measure.ts';
export { followedBy, moved, UNMOVED, type Place } from './place.ts';
export { moveSeal } from './seal.ts';
