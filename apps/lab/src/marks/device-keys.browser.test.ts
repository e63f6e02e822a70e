/** A device has one root, whichever tab made it; its key can't be taken out, and goes when everything is wiped. */
import { makeAuthority, makeSigner } from '@nepwerk/marks/credentials';
import { beforeEach, expect, it } from 'vitest';
import { emptyShelf, withShelf } from '../labs/shell/shelf.ts';
import { countKept, wipeDevice } from '../labs/shell/wipe.ts';
import { deviceRoot, keepDeviceRoot } from './device-keys.ts';

beforeEach(() => emptyShelf());

it('keeps the first root, and signs with it after it was read back', async () => {
  expect(await deviceRoot()).toBeNull();
  const [first, second] = await Promise.all([makeAuthority('device'), makeAuthority('device')]);
  const [kept, other] = [await keepDeviceRoot(first), await keepDeviceRoot(second)];
  expect(kept.certificate).toEqual(first.certificate);
  expect(other.certificate).toEqual(first.certificate);
  const root = await deviceRoot();
  if (!root) throw new Error('no root was kept');
  expect((await makeSigner(root, 'device')).chain).toHaveLength(1);
  await expect(crypto.subtle.exportKey('pkcs8', root.key)).rejects.toThrow(/extractable/);
});

it('is counted, and wiped with the rest', async () => {
  await keepDeviceRoot(await makeAuthority('device'));
  expect(await countKept()).toMatchObject({ key: true, empty: false });
  await wipeDevice();
  expect(await deviceRoot()).toBeNull();
  expect(await countKept()).toMatchObject({ key: false, empty: true });
});

it('takes nothing for a root that is none', async () => {
  await withShelf((database) => database.put('keys', { key: 'mine', certificate: 'mine' }, 'device'));
  expect(await deviceRoot()).toBeNull();
  const made = await makeAuthority('device');
  expect((await keepDeviceRoot(made)).certificate).toEqual(made.certificate);
});
