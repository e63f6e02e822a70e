/** The persons that we bring as puppets. */
import { collinsLandmarks } from './persons/collins.ts';
import { hopperLandmarks } from './persons/hopper.ts';
import { monaLisaLandmarks } from './persons/mona-lisa.ts';

/** A person whose portrait lies in the folder `puppets` of this package; where it comes from stands in `SOURCES.md` there. */
export interface PuppetPerson {
  /** The person's name in addresses, files and reports. */
  readonly id: 'collins' | 'hopper' | 'mona-lisa';
  /** The whole name. */
  readonly name: string;
  /** The portrait's file, to be imported from `@nepwerk/datasets/puppets/`; whoever wants a puppet decodes it. */
  readonly file: string;
  /** [468, 3]: x, y and z of each landmark in pixels of the portrait, as `createPuppet` takes them. */
  readonly landmarks: readonly number[];
}

/** An astronaut, an admiral and a painting: all of them are in the public domain. */
export const puppetPersons: readonly PuppetPerson[] = [
  { id: 'collins', name: 'Eileen Collins', file: 'collins.png', landmarks: collinsLandmarks },
  { id: 'hopper', name: 'Grace Hopper', file: 'hopper.png', landmarks: hopperLandmarks },
  { id: 'mona-lisa', name: 'Mona Lisa', file: 'mona-lisa.png', landmarks: monaLisaLandmarks },
];
