/** Packages of others that only one suite needs: installed in `bench/peers` when they are first wanted. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../peers/', import.meta.url));
const require = createRequire(`${FOLDER}package.json`);

/** Installs them if the one is not there; whether it is there now. */
export function installPeer(name: string): boolean {
  if (isThere(name)) return true;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: 'ignore' });
  return status === 0 && isThere(name);
}

/** The package, which is there. @throws When it is not. */
export function requirePeer(name: string): unknown {
  return require(name);
}

function isThere(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
