/** The file of an embedded log and the tables in it. */
import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import type { Used } from './room.ts';

/** LMDB's own pages before the first of a table. */
const HEAD_PAGES = 2;

/** Whether a class runs or is being removed; what is removed whole is in neither state. */
export type ClassState = 'open' | 'going';

/** A code leads to a class, or rests since a time in milliseconds. */
export type CodeState = { readonly classId: string } | { readonly restsSince: number };

/** The tables. */
export interface Stores {
  readonly path: string;
  readonly root: RootDatabase;
  /** `[classId, position]` to the key, a space and the event, sealed. */
  readonly entries: Database<Uint8Array, [string, number]>;
  /** `[classId, key]` to position. */
  readonly keys: Database<number, [string, string]>;
  readonly classes: Database<ClassState, string>;
  /** The ids of classes that were removed, which are never given again. */
  readonly removed: Database<true, string>;
  readonly codes: Database<CodeState, string>;
  /** `[classId, pictureId]` to bytes, sealed. */
  readonly pictures: Database<Uint8Array, [string, string]>;
}

/** What LMDB's binding says of a table and of the whole file. */
interface Stats {
  readonly pageSize: number;
  readonly treeBranchPageCount: number;
  readonly treeLeafPageCount: number;
  readonly overflowPages: number;
  readonly lastPageNumber: number;
  readonly free: Pages;
}

type Pages = Pick<Stats, 'treeBranchPageCount' | 'treeLeafPageCount' | 'overflowPages'>;

/**
 * Opens the file in a folder, and makes it if it is not there.
 *
 * @throws What LMDB throws when the file can't be opened or is none of its own.
 */
export function openStores(folder: string): Stores {
  const path = join(folder, 'classes.mdb');
  // a commit is on the disk before it is seen: measured, the binding's other way (visible first, flushed later) is no faster here
  const root = open({ path, noSubdir: true, overlappingSync: false });
  return {
    path,
    root,
    entries: root.openDB({ name: 'entries', encoding: 'binary' }),
    keys: root.openDB({ name: 'keys' }),
    classes: root.openDB({ name: 'classes' }),
    removed: root.openDB({ name: 'removed' }),
    codes: root.openDB({ name: 'codes' }),
    pictures: root.openDB({ name: 'pictures', encoding: 'binary' }),
  };
}

/** What is used of the file now. */
export function usedOf(stores: Stores): Used {
  const { root, entries, keys, classes, removed, codes, pictures } = stores;
  const whole = root.getStats() as Stats;
  const tables = [entries, keys, classes, removed, codes, pictures].map((table) => table.getStats() as Stats);
  const taken = [whole, whole.free, ...tables].reduce((sum, one) => sum + pagesOf(one), HEAD_PAGES);
  const pages = whole.lastPageNumber + 1;
  return { end: pages * whole.pageSize, free: (pages - taken) * whole.pageSize };
}

function pagesOf({ treeBranchPageCount, treeLeafPageCount, overflowPages }: Pages): number {
  return treeBranchPageCount + treeLeafPageCount + overflowPages;
}
