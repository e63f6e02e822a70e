/** The addresses of a class: the one that pupils get, which holds both codes, and that of its wall. */

/** Where pupils come in without typing: code and second code, which the server asks for while somebody guesses. */
export function joinAddress(origin: string, code: string, second: string | null): string {
  return `${origin}/join/${second === null ? code : `${code}-${second}`}`;
}

/** The wall, for the big screen. */
export function wallAddress(code: string): string {
  return `/wall/${code}`;
}

/** Where another device finds the wall, as it is read aloud: there it asks for the code. */
export function wallPlace(host: string): string {
  return `${host}/wall`;
}
