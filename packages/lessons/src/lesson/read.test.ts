/** A lesson's files with one mistake each: every mistake is a sentence that names file, line, key and what is allowed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLesson, writeFault } from './read.ts';

const FOLDER = new URL('../../lessons/synthetic-burger/', import.meta.url);

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** A piece of one of the files, and what somebody wrote there. */
interface Edit {
  readonly file: string;
  readonly was: string;
  readonly becomes: string;
}

/** What is said of the lesson after an edit, with the line of the edit as `LINE`. */
function faultsAfter({ file, was, becomes }: Edit): string[] {
  const text = textOf(file);
  const at = text.indexOf(was);
  if (at < 0) throw new Error(`${file} has no “${was}” any more`);
  const line = text.slice(0, at).split('\n').length;
  const edited = text.slice(0, at) + becomes + text.slice(at + was.length);
  const { faults } = readLesson('synthetic-burger', (name) => (name === file ? edited : textOf(name)));
  return faults.map((fault) =>
    writeFault(fault.line === line ? fault : { ...fault, line: Number.NaN }).replace(`:${line}:`, ':LINE:'),
  );
}

/** Each edit with the sentence that it must give, and no other. */
const MISTAKES: readonly (readonly [string, Edit, string | RegExp])[] = [
  [
    'a number that is none',
    { file: 'lesson.yaml', was: 'minutes: 45', becomes: 'minutes: long' },
    'lesson.yaml:LINE: minutes must be a whole number and is “long”',
  ],
  [
    'minutes that do not add up',
    { file: 'lesson.yaml', was: 'minutes: 45', becomes: 'minutes: 50' },
    'lesson.yaml:LINE: minutes is 50, but the steps together have 45',
  ],
  [
    'a step of another length',
    { file: 'lesson.yaml', was: 'minutes: 45', becomes: 'minutes: 44' },
    'lesson.yaml:LINE: minutes is 44, but the steps together have 45',
  ],
  [
    'a word that is not one of a few',
    { file: 'lesson.yaml', was: 'wall: join', becomes: 'wall: code' },
    'lesson.yaml:LINE: steps[1].wall is “code” and may be nothing, join, pictures, curves, answers',
  ],
  [
    'a misspelt key',
    { file: 'nl.yaml', was: 'lead: >-', becomes: 'leed: hoi\nlead: >-' },
    'nl.yaml:LINE: leed is a key that a lesson does not have here; is it misspelt?',
  ],
  [
    'an address that is none',
    { file: 'lesson.yaml', was: 'few: /burger?count=20', becomes: 'few: https://example.org/burger' },
    'lesson.yaml:LINE: links.few must be an address in a lab, such as /burger?count=20',
  ],
  [
    'a link that there is not',
    { file: 'lesson.yaml', was: 'links: [few]', becomes: 'links: [usual]' },
    /^lesson\.yaml:NaN: links\.few is used by no step$/,
  ],
  [
    'a question that there is not',
    { file: 'lesson.yaml', was: 'asks: [seen-one]', becomes: 'asks: [seen-one, seen-two]' },
    /^lesson\.yaml:LINE: steps\[1\]\.asks\[2\] is “seen-two” and may be seen-one, who-taught/,
  ],
  [
    'a right answer that is not among the choices',
    { file: 'lesson.yaml', was: 'right: judge', becomes: 'right: jury' },
    'lesson.yaml:LINE: questions[2].right is “jury” and may be real-burgers, judge, teacher, nobody',
  ],
  [
    'a layer that there is not',
    { file: 'lesson.yaml', was: '[cheese, bun-top, lettuce, patty, bun-bottom]', becomes: '[cheese, bun-top, pickle]' },
    /^lesson\.yaml:LINE: sheets\[2\]\.stacks\[1\]\[3\] is “pickle” and may be bun-top, cheese/,
  ],
  [
    'parts out of their order',
    {
      file: 'lesson.yaml',
      was: 'parts: [join, unplugged, lab, wall, talk]',
      becomes: 'parts: [join, lab, unplugged, wall, talk]',
    },
    /^lesson\.yaml:LINE: parts are join, lab, .* the steps have them as join, unplugged, lab, wall, talk;/,
  ],
  [
    'a text that is missing',
    {
      file: 'en.yaml',
      was: '    say: Today we make fakes ourselves, of hamburgers, so that nobody is hurt.\n',
      becomes: '',
    },
    /^en\.yaml:NaN: steps\.join\.say is missing; it must be a text$/,
  ],
  [
    'a choice that one language lacks',
    { file: 'en.yaml', was: "      nobody: { b1: 'Nobody, it was luck', a2: Nobody }\n", becomes: '' },
    /^en\.yaml:NaN: questions\.who-taught\.choices\.nobody is missing; lesson\.yaml names it$/,
  ],
  [
    'a step that the plan does not have',
    { file: 'nl.yaml', was: 'layers:\n', becomes: 'layers:\n  pickle: augurk\n' },
    /^nl\.yaml:NaN: layers\.pickle is not in lesson\.yaml, which has bun-top, cheese/,
  ],
  [
    'a list that is longer in one language',
    { file: 'nl.yaml', was: '      - zeggen wat je kunt doen om te weten of iets wél echt is.\n', becomes: '' },
    /^nl\.yaml:NaN: levels\.primary\.aims\[4\] is missing; it is in line \d+ of en\.yaml$/,
  ],
  [
    'what a level says otherwise in one language alone',
    {
      file: 'en.yaml',
      was: '        say: Today we teach a computer to fib',
      becomes: '        does: Play music.\n        say: Today we teach a computer to fib',
    },
    /^nl\.yaml:NaN: steps\.join\.levels\.primary\.does is missing; it is in line \d+ of en\.yaml$/,
  ],
  [
    'an A2 text that is longer than its B1 text',
    {
      file: 'nl.yaml',
      was: 'a2: Druk op Start. Kijk wat erin gaat en wat eruit komt.',
      becomes: `a2: ${'Kijk goed. '.repeat(9)}Klaar.`,
    },
    'nl.yaml:LINE: steps.first-burger.strip.a2 must not be longer than b1',
  ],
  [
    'more than a sentence to say',
    { file: 'en.yaml', was: 'say: Today we make fakes', becomes: 'say: Hello. Today we make fakes' },
    'en.yaml:LINE: steps.join.say must be one sentence',
  ],
  [
    'a straight apostrophe',
    { file: 'en.yaml', was: 'don’t mirror it', becomes: "don't mirror it" },
    /^en\.yaml:NaN: card\.needs\[2\] must have curly quotes and apostrophes/,
  ],
  [
    'a blank that there is not',
    { file: 'en.yaml', was: '{teacher}', becomes: '{mentor}' },
    /^en\.yaml:NaN: papers\.parents\.sections\[3\]\.text\[2\] must have no braces but the blanks/,
  ],
  [
    'a blank that one language lacks',
    { file: 'en.yaml', was: '{date}', becomes: 'Monday' },
    /^en\.yaml:NaN: papers\.parents\.sections\[1\]\.text\[1\] must have the blank \{date\}, as line \d+ of nl\.yaml$/,
  ],
  [
    'an empty text',
    { file: 'nl.yaml', was: 'title: De synthetische hamburger', becomes: "title: ''" },
    'nl.yaml:LINE: title must not be empty',
  ],
  [
    'a text that is too long',
    { file: 'nl.yaml', was: 'title: De synthetische hamburger', becomes: `title: ${'burger '.repeat(20)}klaar` },
    'nl.yaml:LINE: title may be at most 80 characters long and is 145',
  ],
  [
    'an anchor',
    { file: 'lesson.yaml', was: 'labs: [burger]', becomes: 'labs: &labs [burger]\nalso: *labs' },
    /^lesson\.yaml:NaN: anchors, aliases and keys that are no word \(&, \* and \?\) are not used in lessons$/,
  ],
  [
    'a key twice',
    { file: 'nl.yaml', was: 'title: De synthetische hamburger', becomes: 'title: A\ntitle: B' },
    /^nl\.yaml:NaN: this is no YAML: .*unique/,
  ],
];

describe('the files of a lesson', () => {
  it('are read as they are', () => {
    expect(readLesson('synthetic-burger', textOf).faults).toEqual([]);
  });

  it.each(MISTAKES)('with %s give one sentence that says so', (_, edit, sentence) => {
    const faults = faultsAfter(edit);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(typeof sentence === 'string' ? new RegExp(`^${escaped(sentence)}$`) : sentence);
  });

  it('with a colon in a text say at which line, and what helps', () => {
    const faults = faultsAfter({
      file: 'nl.yaml',
      was: 'title: De synthetische',
      becomes: 'title: De les: synthetische',
    });
    expect(faults[0]).toMatch(/^nl\.yaml:LINE: this is no YAML: .*put the whole text in/);
  });

  it('say which file is missing', () => {
    const { faults, lessons } = readLesson('synthetic-burger', (file) =>
      file === 'en.yaml' ? undefined : textOf(file),
    );
    expect(lessons).toBeNull();
    expect(faults.map(writeFault)).toEqual([
      'en.yaml:1: this file is missing; a lesson has lesson.yaml, nl.yaml, en.yaml',
    ]);
  });

  it('are never too wrong to be read', () => {
    for (const text of ['', '[]', '- a', '42', 'a: [', '\t', '? {}', 'a: *b', '!!js/function x', '"'.repeat(9)]) {
      const { faults, lessons } = readLesson('synthetic-burger', () => text);
      expect(lessons, text).toBeNull();
      expect(faults.length, text).toBeGreaterThan(0);
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
