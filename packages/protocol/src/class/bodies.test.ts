/** What comes as the body of a request: a command, or one of four refusals, and never anything else. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPupilBody, readTeacherBody } from './bodies.ts';
import { CLASS_VERSION, LONGEST_COMMAND, LONGEST_MESSAGE, LONGEST_REPLY } from './limits.ts';
import { writeBody } from './write-body.ts';

const ID = 'abcdefghijklmnop';

test('what is written is read', () => {
  const command = { type: 'message', text: 'Ogen op mij' } as const;
  expect(readTeacherBody(writeBody(ID, command))).toEqual({ refused: null, id: ID, command });
});

test('the longest that may be said fits, in any letters', () => {
  for (const letter of ['a', '"', '\\', 'é', '€', '👋']) {
    const text = letter.repeat(LONGEST_MESSAGE / letter.length);
    expect(readTeacherBody(writeBody(ID, { type: 'message', text })).refused).toBeNull();
    const reply = letter.repeat(LONGEST_REPLY / letter.length);
    const body = writeBody(ID, { type: 'reply', question: 'a'.repeat(40), reply });
    expect(readPupilBody(body).refused).toBeNull();
    expect(Buffer.byteLength(body)).toBeLessThan(LONGEST_COMMAND);
  }
});

test.each([
  ['too-long', ' '.repeat(LONGEST_COMMAND + 1)],
  ['not-json', ''],
  ['not-json', '{'],
  ['not-a-command', 'null'],
  ['not-a-command', '[]'],
  ['other-version', JSON.stringify({ version: CLASS_VERSION + 1, id: ID, command: { type: 'dance' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'dance' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'end', more: 1 } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'end' }, more: 1 })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: 'short', command: { type: 'end' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'step', step: 1.5 } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'step', step: -1 } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'message', text: '' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'message', text: ' \u00a0' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'message', text: 'a\u202eb' } })],
  ['not-a-command', JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'message', text: 'a\u0000b' } })],
  [
    'not-a-command',
    JSON.stringify({
      version: CLASS_VERSION,
      id: ID,
      command: { type: 'message', text: 'a'.repeat(LONGEST_MESSAGE + 1) },
    }),
  ],
  [
    'not-a-command',
    JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'approve', picture: '../../x' } }),
  ],
  [
    'not-a-command',
    JSON.stringify({ version: CLASS_VERSION, id: ID, command: { type: 'ask', question: '__proto__' } }),
  ],
])('%s: %s', (refused, body) => {
  expect(readTeacherBody(body)).toEqual({ refused });
});

test('a pupil has none of the teacher’s commands, and the teacher none of the pupil’s', () => {
  expect(readPupilBody(writeBody(ID, { type: 'end' })).refused).toBe('not-a-command');
  expect(readTeacherBody(writeBody(ID, { type: 'spin' })).refused).toBe('not-a-command');
});

test('whatever else comes is refused by name', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((it) => `{"version":1,"id":"${ID}","command":${it}}`),
  );
  fc.assert(
    fc.property(anything, (body) => {
      expect(['too-long', 'not-json', 'other-version', 'not-a-command']).toContain(readTeacherBody(body).refused);
      expect(['too-long', 'not-json', 'other-version', 'not-a-command']).toContain(readPupilBody(body).refused);
    }),
    { numRuns: 2000 },
  );
});
