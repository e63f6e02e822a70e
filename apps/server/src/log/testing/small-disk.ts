/** For tests: a disk that is soon full. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Its size in bytes: a few steps by which a log grows. */
const SMALL_DISK = 40 * 2 ** 20;

/** Mounts one; false where that can't be: only root of Linux may, and not in every container. */
export function mountSmallDisk(path: string): boolean {
  mkdirSync(path, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Takes it away, also when a test that failed has it open still. */
export function unmount(path: string): void {
  execFileSync('umount', ['--lazy', path]);
}

/** Writes a file that takes all that is left of it. */
export function fillDisk(path: string): void {
  expect(() => writeFileSync(path, new Uint8Array(SMALL_DISK))).toThrow('ENOSPC');
  expect(statSync(path).size).toBeGreaterThan(0);
}
