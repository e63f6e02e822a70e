/** All that a page shows of a class, fetched together when a pupil is in one. */
export { ClassCover } from './class-cover.tsx';
export { ClassStrip } from './class-strip.tsx';
export { WhenOpen } from './closed-lab.tsx';
