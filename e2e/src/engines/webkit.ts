/** WebKit, the engine of Safari, from Debian's package `webkit2gtk-driver`, on a screen of Xvfb. */
import { existsSync, readdirSync } from 'node:fs';
import { openEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { freePort, makeHome, startProgram } from './program.ts';
import { driverReady, webDriver } from './webdriver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';

/** Safari has these on; WebKitGTK has them behind a switch. One list: a second would replace the first. */
const FEATURES = 'FileSystem,FileSystemWritableStream,StorageAPI,StorageAPIEstimate';

/** Shared memory, which Safari gives to isolated pages and WebKitGTK only when told. */
const SHARED_MEMORY = { JSC_useSharedArrayBuffer: '1' };

/** The browser that the driver drives lies in a folder named after the processor. */
function miniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path));
}

/** What must be installed first, as a sentence; null when nothing is missing. */
export function webkitMissing(): string | null {
  if (!existsSync(DRIVER) || !miniBrowser()) return 'WebKit is not installed (Debian: webkit2gtk-driver)';
  return existsSync(SCREEN) ? null : 'there is no screen for WebKit (Debian: xvfb, xauth)';
}

/** Starts WebKit; `language` is what it asks pages for, such as `nl`. */
export async function openWebkit(language: string): Promise<Engine> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const screen = ['-a', '-s', '-screen 0 1600x1000x24', DRIVER, `--port=${port}`];
  const program = startProgram(SCREEN, screen, makeHome('webkit'), { ...SHARED_MEMORY, LANGUAGE: language });
  try {
    await program.until(() => driverReady(address));
    const options = { binary: miniBrowser(), args: ['--automation', `--features=${FEATURES}`] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    return await openEngine('WebKit', webDriver(address), capabilities, () => program.stop());
  } catch (error) {
    await program.stop();
    throw error;
  }
}
