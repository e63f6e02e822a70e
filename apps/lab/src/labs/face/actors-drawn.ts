/** Persons who are drawn: portraits and cartoons that move as they are told, filmed frame by frame and lined up. */
import {
  cartoonPersons,
  createPuppet,
  drawMotions,
  motionAt,
  neutralMotion,
  puppetPersons,
  type Frame,
  type Puppet,
  type PuppetMotion,
} from '@nepwerk/datasets/puppets';
import { alignFace, FaceCollector, type AlignedFace } from '@nepwerk/media';
import type { FaceMotion, FacePlace, FacePuppet, FaceRole } from '@nepwerk/protocol';
import type { Filming, Reel } from './actors.ts';
import { seedOf } from './seeds.ts';
import { MIRROR, performanceIn } from './swap.ts';

/** Fetches and decodes the portrait of a puppet. */
export type PortraitSource = (id: FacePuppet) => Promise<Frame>;

/** Pixels along a side of what is filmed: as many as a puppet draws samples at least, so that none is drawn to be averaged away. */
const CAMERA = 320;

/** Somebody who is drawn. */
export type DrawnRole = Extract<FaceRole, { kind: 'puppet' | 'cartoon' }>;

/** What drawing needs around it. */
interface Studio {
  readonly portrait: PortraitSource;
  /** The lab's. */
  readonly seed: number;
  readonly filming: Filming;
}

/** Opens a puppet or a cartoon to be filmed. The portrait is fetched only here. */
export async function startDrawnReel(
  role: DrawnRole,
  place: FacePlace,
  { portrait, seed, filming }: Studio,
): Promise<Reel> {
  const puppet = await openFigure(role, portrait);
  const motions = drawMotions(seedOf(seed, `frames ${place}`), filming.frames);
  const collector = new FaceCollector(filming.frames);
  return {
    bare: true,
    count: filming.frames,
    film(from, count) {
      const slice = motions.slice(from, from + count);
      for (const motion of slice) collector.add(shoot(puppet, motion));
      return { frames: collector.frames(), poses: slice.map(poseOf), sharpness: null };
    },
    wrapUp() {
      const unseen = new FaceCollector(filming.unseen);
      for (const motion of drawMotions(seedOf(seed, 'unseen'), filming.unseen)) unseen.add(shoot(puppet, motion));
      const film = seedOf(seed, 'mirror');
      return {
        bare: true,
        drawn: true,
        frames: collector.frames(),
        unseen: unseen.frames(),
        neutral: shoot(puppet, neutralMotion),
        perform(seconds, steer) {
          const motion = steer ? { ...neutralMotion, ...steer } : motionAt(seconds, film);
          const { frame, landmarks } = puppet.render(motion, MIRROR);
          return performanceIn(frame, landmarks);
        },
      };
    },
  };
}

async function openFigure(role: DrawnRole, portrait: PortraitSource): Promise<Puppet> {
  if (role.kind === 'cartoon') {
    const cartoon = cartoonPersons.find(({ id }) => id === role.id);
    if (!cartoon) throw new RangeError(`There is no cartoon ${String(role.id)}.`);
    return createPuppet(cartoon.draw(), cartoon.landmarks);
  }
  const person = puppetPersons.find(({ id }) => id === role.id);
  if (!person) throw new RangeError(`There is no puppet ${String(role.id)}.`);
  return createPuppet(await portrait(role.id), person.landmarks);
}

function shoot(puppet: Puppet, motion: PuppetMotion): AlignedFace {
  const { frame, landmarks } = puppet.render(motion, CAMERA);
  return alignFace(frame, landmarks);
}

function poseOf({ yaw, pitch, mouth, blink, smile, brow }: PuppetMotion): FaceMotion {
  return { yaw, pitch, mouth, blink, smile, brow };
}
