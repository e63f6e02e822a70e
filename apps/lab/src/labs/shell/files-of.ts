/** Files that were chosen, dropped or pasted. */

/** Files with their names; none where there is no list. */
export function filesOf(list: Iterable<File> | null): { readonly name: string; readonly file: Blob }[] {
  return Array.from(list ?? [], (file) => ({ name: file.name, file }));
}
