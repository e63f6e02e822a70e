/** The nets in our engine, by name. */
import type { Device } from '@nepwerk/nn';
import type { NetName } from './sizes.ts';
import type { Training } from './training.ts';

/** Sets a net up on a device. */
export async function createNet(net: NetName, device: Device): Promise<Training> {
  switch (net) {
    case 'gan32':
      return (await import('./gan32.ts')).createGan32(device);
    case 'face64':
      return (await import('./face64.ts')).createFace64(device);
    case 'transformer':
      return (await import('./transformer.ts')).createTransformer(device);
  }
}
