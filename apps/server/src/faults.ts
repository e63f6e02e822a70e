/** What is written down of faults that nobody foresaw: of what kind and where, and never what they say, for that may quote what somebody sent. */

/** A cause has a cause, which has a cause: so many are followed. */
const MOST_CAUSES = 4;

/** What a system's name for a fault is made of. */
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** The kind of a fault, the system's name for it, and the places in our code that led to it, with those of what caused it. */
export function describeFault(fault: unknown): string {
  const lines: string[] = [];
  let it = fault;
  for (let depth = 0; it !== undefined && depth < MOST_CAUSES; depth++) {
    lines.push(`${depth === 0 ? 'A fault' : 'Caused by'}: ${kindOf(it)}`, ...placesOf(it));
    it = it instanceof Error ? it.cause : undefined;
  }
  return lines.join('\n');
}

/** Writes it down, for whoever runs the server. */
export function noteFault(fault: unknown): void {
  process.stderr.write(`${describeFault(fault)}\n`);
}

function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return `not an error but a ${typeof fault}`;
  const code = 'code' in fault && typeof fault.code === 'string' && CODE.test(fault.code) ? ` ${fault.code}` : '';
  return fault.constructor.name + code;
}

/** The lines of the stack after what the fault says, in which a line can look like a place. */
function placesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [];
  const { stack = '', message } = fault;
  const begin = stack.indexOf(message);
  if (begin === -1 || stack.slice(0, begin).includes('\n')) return []; // what it said at first is not known any more
  return stack
    .slice(begin + message.length)
    .split('\n')
    .filter((line) => /^ +at /.test(line));
}
