/** Puppets for the tests that find faces: three persons whose every landmark is known, and how their heads are turned. */
import {
  createPuppet,
  puppetPersons,
  type Frame,
  type Puppet,
  type PuppetMotion,
  type PuppetPerson,
} from '@nepwerk/datasets/puppets';
import collinsAddress from '@nepwerk/datasets/puppets/collins.png?url';
import hopperAddress from '@nepwerk/datasets/puppets/hopper.png?url';
import monaLisaAddress from '@nepwerk/datasets/puppets/mona-lisa.png?url';
import { headTurn, type HeadTurn } from '@nepwerk/media';
import { newCanvas } from '../../marks/canvas.ts';

const PORTRAITS = { collins: collinsAddress, hopper: hopperAddress, 'mona-lisa': monaLisaAddress };

/** A person and its puppet. */
export interface Actor {
  readonly person: PuppetPerson;
  readonly puppet: Puppet;
}

/** The three persons. */
export function openActors(): Promise<Actor[]> {
  return Promise.all(
    puppetPersons.map(async (person) => ({
      person,
      puppet: createPuppet(await fetchPortrait(PORTRAITS[person.id]), person.landmarks),
    })),
  );
}

async function fetchPortrait(address: string): Promise<Frame> {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const { context } = newCanvas(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How a person's head is turned in a motion: as the motion says, on top of how the portrait is held. */
export function turnIn({ landmarks }: PuppetPerson, { yaw, pitch, roll }: PuppetMotion): HeadTurn {
  const places = new Float32Array((landmarks.length / 3) * 2);
  const depths = new Float32Array(landmarks.length / 3);
  for (let i = 0; i < depths.length; i++) {
    const [x = NaN, y = NaN, z = NaN] = landmarks.slice(3 * i, 3 * i + 3);
    const [right, back] = [x * Math.cos(yaw) + z * Math.sin(yaw), z * Math.cos(yaw) - x * Math.sin(yaw)];
    const down = y * Math.cos(pitch) - back * Math.sin(pitch);
    places[2 * i] = right * Math.cos(roll) - down * Math.sin(roll);
    places[2 * i + 1] = right * Math.sin(roll) + down * Math.cos(roll);
    depths[i] = y * Math.sin(pitch) + back * Math.cos(pitch);
  }
  return headTurn(places, depths);
}

/** Pictures beside one another on grey, their middles on a line. */
export function sideBySide(pictures: readonly Frame[], width: number, height: number): Frame {
  const { context } = newCanvas(width, height);
  context.fillStyle = '#777';
  context.fillRect(0, 0, width, height);
  pictures.forEach((picture, i) => {
    const left = Math.round(((i + 0.5) * width) / pictures.length - picture.width / 2);
    const data = new ImageData(Uint8ClampedArray.from(picture.data), picture.width, picture.height);
    context.putImageData(data, left, Math.round((height - picture.height) / 2));
  });
  return context.getImageData(0, 0, width, height);
}

/** Pearson's correlation of two lists. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  function fromMean(list: readonly number[]): number[] {
    const mean = list.reduce((sum, value) => sum + value / list.length, 0);
    return list.map((value) => value - mean);
  }
  function product(a: readonly number[], b: readonly number[]): number {
    return a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0);
  }
  const [a, b] = [fromMean(one), fromMean(other)];
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
