/** Who signs what leaves this device. */
import { makeAuthority, makeSigner, type Signer } from '@nepwerk/marks/credentials';
import { deviceRoot, keepDeviceRoot } from './device-keys.ts';

/** What this device is called in its certificates: no more than that. */
const SIGNER = 'device';

/** A signer below the root of this device; where nothing can be kept, below one for this time. */
export async function makeDeviceSigner(): Promise<Signer> {
  const kept = await deviceRoot();
  if (kept) return makeSigner(kept, SIGNER);
  const made = await makeAuthority(SIGNER);
  return makeSigner(await keepDeviceRoot(made).catch(() => made), SIGNER);
}
