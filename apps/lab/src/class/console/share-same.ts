/** Keeps what did not change: of two values that say the same the older one stays, so that views that show it are not drawn again. */

/**
 * The later value, with every part of the earlier one that is the same in place of its own. For plain data: objects, arrays, and what they hold.
 */
export function shareSame<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (!isPlain(before) || !isPlain(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  const shared = keys.map((key) => [key, shareSame(before[key], after[key])] as const);
  const isSame = keys.length === Object.keys(before).length && shared.every(([key, it]) => Object.is(it, before[key]));
  if (isSame) return before as Value;
  return (Array.isArray(after) ? shared.map(([, it]) => it) : Object.fromEntries(shared)) as Value;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
