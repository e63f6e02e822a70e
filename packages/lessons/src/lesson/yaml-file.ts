/** Reads a YAML file as data, and knows on which line each thing stands. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** Where in a file something is wrong: the file, its line from 1, and what in words. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** A key in a file: names, and numbers of list items from 0. */
export type Path = readonly (string | number)[];

/** A file that was read: what it holds, and the line of a key; of one that is not there, the line of what should have held it. */
export interface YamlFile {
  readonly file: string;
  readonly holds: unknown;
  readonly lineOf: (path: Path) => number;
}

/** Longest file that is read, in UTF-16 units: ten times a long lesson. */
const LONGEST_FILE = 1_000_000;

/** What usually is the matter when YAML itself does not understand a line. */
const USUALLY =
  'Mostly a colon or a # within a text is to blame: put the whole text in ‘single quotes’ of the plain kind.';

/** Reads a file, or says why it is no YAML. Never throws. */
export function readYaml(file: string, source: string): YamlFile | { readonly faults: readonly Fault[] } {
  if (source.length > LONGEST_FILE)
    return { faults: [{ file, line: 1, says: `a lesson’s file has at most ${LONGEST_FILE} characters` }] };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    says: `this is no YAML: ${error.message}. ${USUALLY}`,
  }));
  const odd = faults.length === 0 ? firstOdd(document) : undefined;
  if (odd !== undefined)
    faults.push({
      file,
      line: lines.linePos(odd).line,
      says: 'anchors, aliases and keys that are no word (&, * and ?) are not used in lessons',
    });
  if (faults.length > 0) return { faults };
  return { file, holds: document.toJS(), lineOf: (path) => lines.linePos(placeOf(document, path)).line };
}

/** Where something stands that YAML has and a lesson does not: an alias, which lets a few lines be a very large lesson, or a key that is no word. */
function firstOdd(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
    Pair(_, { key }) {
      if (isScalar(key)) return undefined;
      at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** Where a key stands, or the nearest thing around it that is there. */
function placeOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const around = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(around) ? around.items.find((it) => isScalar(it.key) && it.key.value === last)?.key : undefined;
    const node = key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
