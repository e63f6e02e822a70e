/** Persons made of one portrait or one drawing each, who move as they are told and whose landmarks are known. */
export type { CartoonPerson } from './cartoons/cartoons.ts';
export { CARTOON_SIDE, cartoonPersons } from './cartoons/cartoons.ts';
export type { Frame } from './frame.ts';
export { LANDMARK_COUNT } from './landmarks.ts';
export { motionAt } from './motion-at.ts';
export type { PuppetMotion } from './motion.ts';
export { drawMotions, motionRanges, neutralMotion } from './motion.ts';
export type { PuppetPerson } from './persons.ts';
export { puppetPersons } from './persons.ts';
export type { Puppet, PuppetPicture } from './puppet.ts';
export { createPuppet } from './puppet.ts';
