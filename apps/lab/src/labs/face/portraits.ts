/** The portraits of the puppets, fetched and decoded when somebody wants one. */
import type { Frame } from '@nepwerk/datasets/puppets';
import collinsAddress from '@nepwerk/datasets/puppets/collins.png?url';
import hopperAddress from '@nepwerk/datasets/puppets/hopper.png?url';
import type { FacePuppet } from '@nepwerk/protocol';
import { newCanvas } from '../../marks/canvas.ts';

const ADDRESSES: Readonly<Record<FacePuppet, string>> = { collins: collinsAddress, hopper: hopperAddress };

/** Fetches a portrait and reads its pixels. Throws when it cannot be had, or is no picture. */
export async function fetchPortrait(id: FacePuppet): Promise<Frame> {
  const response = await fetch(ADDRESSES[id]);
  if (!response.ok) throw new Error(`The portrait ${id} could not be fetched: ${response.status}.`);
  const bitmap = await createImageBitmap(await response.blob());
  try {
    const { width, height } = bitmap;
    const { context } = newCanvas(width, height);
    context.drawImage(bitmap, 0, 0);
    return { width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) };
  } finally {
    bitmap.close();
  }
}
