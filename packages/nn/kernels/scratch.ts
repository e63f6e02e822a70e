// Each thread's own working memory: padded pictures, packed panels and tables live here for the length of one item.

import { DUMP_BYTES } from '../src/device/cpu/constants';

let base: usize = 0;

/** Called once per thread with the start of its scratch. */
export function useScratch(address: usize): void {
  base = address;
}

/** Where partial tiles go. */
@inline
export function dump(): usize {
  return base;
}

/** The first address behind the dump. */
@inline
export function scratch(): usize {
  return base + DUMP_BYTES;
}

/** Rounds an address up to a whole number of cache lines. */
@inline
export function line(address: usize): usize {
  return (address + 63) & ~63;
}
