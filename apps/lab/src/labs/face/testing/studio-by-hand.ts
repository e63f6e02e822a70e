/** A studio whose nets only count, whose turns are given by hand and whose clock stands still between them: for the tests of the studio. */
import type { AsBoth, FacePerson, FaceReport, OfBoth, Person } from '@nepwerk/models';
import { FACE_VERSION, type FaceReply, type FaceRequest, type MirrorSettings } from '@nepwerk/protocol';
import type { PortraitSource } from '../actors-drawn.ts';
import { firstMirror } from '../lab.ts';
import type { FaceOrder, StudioEngine, StudioSurroundings, StudioTraining } from '../studio-surroundings.ts';
import { createStudio } from '../studio.ts';
import { PUPPETS } from './persons.ts';

/** Pixels along a side of the faces of the nets that are tested with. */
export const SIZE = 48;

/** Milliseconds that the counting nets take for a step, and for one face in the mirror. */
export const TAKES = { step: 100, lookAs: 40 };

/** Numbers in the code of the counting nets. */
export const CODE = 3;

/** Frames that are filmed in most tests, and those kept apart: just enough to train on and to preview. */
export const FILMED = { frames: 6, unseen: 4 };

/** What it makes of a face as the first person and as the second: one grey. */
export const GREYS = [0.25, 0.75] as const;

/** Nets that only count: every face becomes the grey of its person. */
export class CountingNets implements StudioTraining {
  readonly clock: { time: number };
  steps = 0;
  recovered = 0;
  /** The step that throws, and what. */
  breaksAt = Infinity;
  error: Error = new Error('the kernels are broken');
  /** Whether a face in the mirror throws. */
  mirrorBreaks = false;
  persons: OfBoth<FacePerson> | null = null;
  /** How often their memory was given back. */
  closed = 0;
  /** As whom faces in the mirror were made. */
  readonly shownAs: Person[] = [];

  constructor(clock: { time: number }) {
    this.clock = clock;
  }

  get report(): FaceReport {
    const { steps, recovered } = this;
    const losses = [1, 2].map((first) => {
      return steps < first ? { difference: NaN, total: NaN } : { difference: 1 / steps, total: 2 / steps };
    });
    const [first = losses[0], second = first] = losses;
    if (!first || !second) throw new Error('There are two losses.');
    return { step: steps, losses: [first, second], rebuilt: [NaN, NaN], facesPerSecond: 160, recovered };
  }

  step(): FaceReport {
    this.clock.time += TAKES.step;
    if (this.steps + 1 >= this.breaksAt) throw this.error;
    this.steps += 1;
    return this.report;
  }

  look(faces: Float32Array): AsBoth {
    const count = faces.length / (SIZE * SIZE * 3);
    const [first, second] = GREYS.map((grey) => new Float32Array(faces.length).fill(grey));
    if (!first || !second) throw new Error('There are two persons.');
    return { as: [first, second], code: Float32Array.from({ length: count * CODE }, (_, i) => i) };
  }

  lookAs(person: Person, face: Float32Array): Float32Array {
    this.clock.time += TAKES.lookAs;
    this.shownAs.push(person);
    if (this.mirrorBreaks) throw new Error('the mirror is broken');
    return new Float32Array(face.length).fill(GREYS[person]);
  }

  replaceFaces(persons: OfBoth<FacePerson>): void {
    this.persons = persons;
  }

  save(): Uint8Array {
    return Uint8Array.of(this.steps);
  }

  /** They begin anew: the engine hands out the same ones again. */
  close(): void {
    this.closed += 1;
    this.steps = 0;
  }
}

/** What a test can put in place of what the studio has around it. */
export type StudioChanges = Partial<Pick<StudioSurroundings, 'openEngine' | 'filming'>>;

/** A studio whose turns are given by hand. */
export function studioByHand(portrait: PortraitSource, changes: StudioChanges = {}) {
  const clock = { time: 0 };
  const nets = new CountingNets(clock);
  const replies: FaceReply[] = [];
  const waiting: (() => void)[] = [];
  const engine: StudioEngine = {
    device: { kind: 'cpu', threads: 1, module: 'plain-single' },
    train(_, persons) {
      nets.persons = persons;
      return nets;
    },
  };
  const studio = createStudio({
    portrait,
    openEngine: async () => engine,
    filming: FILMED,
    send: (reply) => replies.push(structuredClone(reply)),
    now: () => clock.time,
    later: (callback) => waiting.push(callback),
    ...changes,
  });

  /** Gives the studio its next turns; answers how many it had asked for. */
  async function turns(count: number): Promise<number> {
    for (let turn = 0; turn < count; turn++) {
      const next = waiting.shift();
      if (!next) return turn;
      next();
      await new Promise((resolve) => setTimeout(resolve)); // what was promised comes before the next turn
    }
    return count;
  }

  /** Opens, with all the turns that this takes. */
  async function opened(order: FaceRequest = open()): Promise<void> {
    let done = false;
    const opening = studio.handle(order).then(() => (done = true));
    while (!done) if ((await turns(1)) === 0) await new Promise((resolve) => setTimeout(resolve));
    await opening;
  }

  function types(): string[] {
    return replies.map((reply) => reply.type);
  }

  /** All replies of a type. */
  function all<Type extends FaceReply['type']>(type: Type): Extract<FaceReply, { type: Type }>[] {
    return replies.filter((reply): reply is Extract<FaceReply, { type: Type }> => reply.type === type);
  }

  return { studio, nets, clock, replies, turns, opened, types, all };
}

/** What a page asks to be opened, with some of it changed: the first frames of each person, so that a studio with few can be opened too. */
export function open(changes: Partial<FaceOrder> = {}): FaceOrder {
  return {
    type: 'open',
    version: FACE_VERSION,
    cast: PUPPETS,
    preset: 'face48',
    warp: 'gentle',
    seed: 7,
    threads: 1,
    use: [places(5), places(6)],
    ...changes,
  };
}

/** The first places, so many. */
export function places(count: number): Uint16Array<ArrayBuffer> {
  return Uint16Array.from({ length: count }, (_, place) => place);
}

/** A mirror in which the first person moves by itself, unless told otherwise. */
export function mirror(changes: Partial<MirrorSettings> = {}): Extract<FaceRequest, { type: 'mirror' }> {
  return { type: 'mirror', mirror: { ...firstMirror, ...changes } };
}
