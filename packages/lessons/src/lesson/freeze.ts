/** Freezes data with all that is in it. */

/** Freezes plain objects and lists, and answers what it was given. */
export function freeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  for (const inner of Object.values(data)) freeze(inner);
  return Object.freeze(data);
}
