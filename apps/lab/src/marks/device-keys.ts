/** The root that this device signs below: made when something is first signed, kept until everything is wiped, and never to be taken out. */
import type { Authority } from '@nepwerk/marks/credentials';
import { withShelf } from '../labs/shell/shelf.ts';

const NAME = 'device';

/** The root of this device; null while it has signed nothing, or keeps nothing. */
export async function deviceRoot(): Promise<Authority | null> {
  const found = await withShelf((database) => database.get('keys', NAME)).catch(() => null);
  return isAuthority(found) ? found : null;
}

/** Keeps a root, unless another tab was faster; answers the one that is kept. */
export function keepDeviceRoot(made: Authority): Promise<Authority> {
  return withShelf(async (database) => {
    const transaction = database.transaction('keys', 'readwrite');
    const found = await transaction.store.get(NAME);
    const kept = isAuthority(found) ? found : made;
    if (kept === made) await transaction.store.put(made, NAME);
    await transaction.done;
    return kept;
  });
}

function isAuthority(value: unknown): value is Authority {
  const found = value as Partial<Authority> | null | undefined;
  return found?.key instanceof CryptoKey && found.certificate instanceof Uint8Array;
}
