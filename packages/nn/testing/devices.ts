// The devices on which every operation is tested: all four builds of the kernels, the shared ones with one thread and with two.
import type { Device } from '../src/device/device.ts';
import { openDevice } from '../src/hosts/node.ts';

/** A device under test, and how it was opened. */
export interface TestedDevice {
  /** For a test's title: `relaxed-shared, 2 threads`. */
  readonly name: string;
  readonly relaxed: boolean;
  readonly device: Device;
}

/** Opens all of them; the caller closes them. */
export function openDevices(): Promise<TestedDevice[]> {
  const settings = [false, true].flatMap((relaxed) => [
    { relaxed, shared: false, threads: 1 },
    { relaxed, shared: true, threads: 1 },
    { relaxed, shared: true, threads: 2 },
  ]);
  return Promise.all(
    settings.map(async (setting) => {
      const device = await openDevice(setting);
      const threads = setting.threads === 1 ? '1 thread' : `${setting.threads} threads`;
      return { name: `${device.module}, ${threads}`, relaxed: setting.relaxed, device };
    }),
  );
}
