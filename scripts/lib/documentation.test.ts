/** The documentation check finds what is missing and lets pass what is there. */
import { expect, test } from 'vitest';
import { findUndocumented } from './documentation.mjs';

const OPENING = '/** Says what this file is for. */\n';

function faults(source: string, file = 'packages/nn/src/file.ts'): string[] {
  return findUndocumented(file, source).map(({ line, fault }) => `${line}: ${fault}`);
}

test.each([
  ['a function', '/** Doubles. */\nexport function double(x: number): number;'],
  [
    'the first of two overloads',
    '/** Doubles. */\nexport function f(x: number): number;\nexport function f(x: string): string;',
  ],
  [
    'a constant, a type and a class',
    '/** A. */\nexport const a = 1;\n/** B. */\nexport type B = 1;\n/** C. */\nexport class C {}',
  ],
  ['a name that is documented where it is declared', '/** Ours. */\nconst ours = 1;\nexport { ours };'],
  ['a list of constants under one comment', '/** Sides. */\nexport const LEFT = 0; // west\nexport const RIGHT = 1;'],
  ['a name that is documented where it is imported from', "import { a } from './a.ts';\nexport { a };"],
  ['names of another file', "export { a } from './a.ts';\nexport * from './b.ts';"],
])('lets pass %s', (_what, source) => {
  expect(faults(OPENING + source)).toEqual([]);
});

test.each([
  ['a function', 'const x = 1;\nexport function f() {}', "3: export 'f' has no doc comment"],
  [
    'what only the comment of the file stands above',
    'export interface Shape {}',
    "2: export 'Shape' has no doc comment",
  ],
  [
    'what a plain comment stands above',
    '\nconst a = 1;\n// why\nexport const b = a;',
    "5: export 'b' has no doc comment",
  ],
  [
    'what stands apart from the list',
    '/** A. */\nexport const a = 0;\n\nexport const b = 1;',
    "5: export 'b' has no doc comment",
  ],
  ['each name of a pattern', 'const o = {};\nexport const { a, ...rest } = o;', "3: export 'a' has no doc comment"],
  ['a local name', 'const ours = 1;\nexport { ours };', "3: export 'ours' has no doc comment"],
])('finds %s', (_what, source, finding) => {
  expect(faults(OPENING + source)).toContain(finding);
});

test.each(['', '// short\n', "import a from 'a';\n/** Says what this file is for. */"])(
  'wants a sentence first: %j',
  (source) => {
    expect(faults(source)).toContain('1: does not open with a sentence');
  },
);

test('asks of a test and of a style sheet only the sentence', () => {
  expect(faults(`${OPENING}export function helper() {}`, 'packages/nn/src/file.test.ts')).toEqual([]);
  expect(faults('/* How buttons look. */\nbutton {}', 'apps/lab/src/button.css')).toEqual([]);
  expect(faults('button {}', 'apps/lab/src/button.css')).toEqual(['1: does not open with a sentence']);
});

test('says where a file cannot be parsed', () => {
  expect(faults(`${OPENING}export const = 1;`)[0]).toMatch(/^1: cannot be parsed/);
});
