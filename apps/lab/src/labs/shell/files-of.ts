/** Files that were chosen, dropped or pasted. */

/** A file with its name. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** Files with their names; none where there is no list. */
export function filesOf(list: Iterable<File> | null): NamedFile[] {
  return Array.from(list ?? [], (file) => ({ name: file.name, file }));
}
