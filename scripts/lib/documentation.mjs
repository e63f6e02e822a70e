/** Finds what lacks documentation in a source file: a sentence at its top, or a doc comment on an export. */
import { parseSync } from 'vite';

/** @typedef {{ start: number, end: number, value: string, type: string }} Comment */
/** @typedef {{ file: string, line: number, fault: string }} Finding */

/**
 * What this script looks at in a node of the syntax tree, of whatever kind.
 *
 * @typedef {object} SyntaxNode
 * @property {string} type
 * @property {string} [name]
 * @property {SyntaxNode | null} [id]
 * @property {SyntaxNode[]} [declarations]
 * @property {SyntaxNode[]} [properties]
 * @property {(SyntaxNode | null)[]} [elements]
 * @property {SyntaxNode} [value]
 * @property {SyntaxNode} [argument]
 */

const SCRIPT = /\.(ts|tsx|mjs)$/;

/** Written in AssemblyScript, whose decorators a TypeScript parser refuses; they still open with a sentence. */
const KERNELS = /^packages\/nn\/kernels\//;

/** A test exports nothing that others use. */
const TEST = /\.test\.tsx?$/;

/**
 * All that is missing in one file.
 *
 * @param {string} file Relative to the root, with slashes; its name decides what is asked of it.
 * @param {string} source
 * @returns {Finding[]}
 */
export function findUndocumented(file, source) {
  const opening = opensWithSentence(source) ? [] : [{ file, line: 1, fault: 'does not open with a sentence' }];
  if (!SCRIPT.test(file) || KERNELS.test(file) || TEST.test(file)) return opening;
  return [...opening, ...undocumentedExports(file, source)];
}

/**
 * Whether the first thing in a file is a comment that holds a sentence: words, and a stop at the end of one.
 *
 * @param {string} source
 */
function opensWithSentence(source) {
  const comment = /^(?:#!.*\n)?\s*(\/\*[\s\S]*?\*\/|(?:\/\/.*\n)+|"""[\s\S]*?"""|(?:#.*\n)+)/.exec(source)?.[1];
  return comment !== undefined && /\w+\s+\w+[\s\S]*?[.!?:]/.test(comment);
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {Finding[]}
 */
function undocumentedExports(file, source) {
  const { program, comments, errors } = parseSync(file, source);
  const error = errors[0];
  if (error) return [{ file, line: 1, fault: `cannot be parsed: ${error.message}` }];

  /** Names that are documented where they are declared, here or where they are imported from. */
  const documented = new Set();
  /** @type {Map<string, number>} Where each name is exported. */
  const exported = new Map();
  /** Where a list of constants that share one comment may go on: the end of its last, or -1. */
  let listEnd = -1;
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration')
      for (const { local } of statement.specifiers) documented.add(local.name);
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declaration = isExport ? statement.declaration : statement;
    const names = declaration ? namesOf(/** @type {SyntaxNode} */ (declaration)) : [];
    const goesOn =
      listEnd >= 0 && declaration?.type === 'VariableDeclaration' && isNextLine(source.slice(listEnd, statement.start));
    const isDocumented = goesOn || hasDocComment(statement.start, source, comments, statement === program.body[0]);
    if (isDocumented) for (const name of names) documented.add(name);
    listEnd = isDocumented && declaration?.type === 'VariableDeclaration' ? statement.end : -1;
    if (!isExport) continue;
    for (const name of names) if (!exported.has(name)) exported.set(name, statement.start);
    if (statement.type === 'ExportNamedDeclaration' && !statement.source) {
      for (const { local } of statement.specifiers) if ('name' in local) exported.set(local.name, statement.start);
    }
  }
  return [...exported]
    .filter(([name]) => !documented.has(name))
    .map(([name, start]) => ({
      file,
      line: source.slice(0, start).split('\n').length,
      fault: `export '${name}' has no doc comment`,
    }));
}

/**
 * Whether only the end of a line, with a comment on it at most, is between two statements.
 *
 * @param {string} between
 */
function isNextLine(between) {
  return /^[ \t]*(\/\/[^\n]*)?\n$/.test(between);
}

/**
 * The names that a declaration makes; an anonymous default export and an expression make none.
 *
 * @param {SyntaxNode} declaration
 * @returns {string[]}
 */
function namesOf({ declarations, id }) {
  if (declarations) return declarations.flatMap(namesOf);
  return id ? namesIn(id) : [];
}

/**
 * The names in a pattern: `a`, `{ a, b: c }` or `[a, b]`.
 *
 * @param {SyntaxNode} pattern
 * @returns {string[]}
 */
function namesIn({ name, properties, elements = [] }) {
  if (name) return [name];
  const parts = properties?.map(({ value, argument }) => value ?? argument) ?? elements;
  return parts.flatMap((part) => (part ? namesIn(part) : []));
}

/**
 * Whether a doc comment stands right above. The first comment of a file is the file's own, so the first statement needs
 * one more.
 *
 * @param {number} start
 * @param {string} source
 * @param {Comment[]} comments
 * @param {boolean} first
 */
function hasDocComment(start, source, comments, first) {
  const above = comments.filter(({ end }) => end <= start);
  const nearest = above.at(-1);
  if (!nearest || nearest.type !== 'Block' || !nearest.value.startsWith('*')) return false;
  if (source.slice(nearest.end, start).trim() !== '') return false;
  return !first || above.length > 1;
}
