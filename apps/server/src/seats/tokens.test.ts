/** Tokens: what was signed is read, for its role alone; whatever else comes is refused by name. */
import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { deriveKey } from './keys.ts';
import { type Claim, createTokens, newGuesser, TOKEN_LIFE } from './tokens.ts';

const SECRET = 'a secret of at least thirty-two characters';
const NOW = 1_800_000_000_000;
const tokens = createTokens(SECRET);

const claims = {
  teacher: { role: 'teacher', classId: 'Cl-ass_1' },
  seat: { role: 'seat', classId: 'x'.repeat(64), seat: 31 },
  wall: { role: 'wall', classId: 'Cl-ass_1' },
  guess: newGuesser(),
} as const satisfies Record<Claim['role'], Claim>;

const roles = ['teacher', 'seat', 'wall', 'guess'] as const;

describe.each(roles)('a token for a %s', (role) => {
  const text = tokens.sign(claims[role], NOW);

  it('says what was signed, by any server with that secret', () => {
    const expected = { refused: null, claim: claims[role], issuedAt: NOW };
    expect(tokens.read(role, text, NOW)).toEqual(expected);
    expect(createTokens(SECRET).read(role, text, NOW + TOKEN_LIFE)).toEqual(expected);
    expect(tokens.read(role, text, NOW - TOKEN_LIFE)).toEqual(expected);
  });

  it('is short, and may stand in a cookie as it is', () => {
    expect(text).toMatch(/^[\w.-]{1,160}$/);
  });

  it('is nothing for another role, nor to another secret, nor after four hours', () => {
    for (const other of roles.filter((it) => it !== role))
      expect(tokens.read(other, text, NOW)).toEqual({ refused: 'forged' });
    expect(createTokens(`${SECRET}!`).read(role, text, NOW)).toEqual({ refused: 'forged' });
    expect(tokens.read(role, text, NOW + TOKEN_LIFE + 1)).toEqual({ refused: 'expired' });
  });

  it('is refused with any one letter changed, left out or added', () => {
    for (let at = 0; at < text.length; at++) {
      for (const letter of ['', 'A', 'b', '0', '1', '9', '.', '-', '_', ' ', text[at] === 'c' ? 'd' : 'c']) {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (changed === text) continue;
        expect(tokens.read(role, changed, NOW).refused, changed).not.toBe(null);
      }
      expect(tokens.read(role, `${text.slice(0, at)}a${text.slice(at)}`, NOW).refused).not.toBe(null);
    }
  });
});

describe('refuses by name', () => {
  const text = tokens.sign(claims.seat, NOW);

  it.each([
    '',
    '.',
    '....',
    '1.seat.a.1.b',
    'x'.repeat(100_000),
    `${text}.`,
    ` ${text}`,
    `${text}\n`,
    '1.seat.<script>.1.b.',
    'é'.repeat(80),
  ])('what has no such shape', (strange) => {
    expect(tokens.read('seat', strange, NOW)).toEqual({ refused: 'malformed' });
  });

  it('one of another version', () => {
    expect(tokens.read('seat', text.replace(/^1/, '2'), NOW)).toEqual({ refused: 'other-version' });
  });

  it('one whose code stands for the same bytes in other letters', () => {
    const last = text.at(-1) ?? '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = text.slice(0, -1) + (letters[letters.indexOf(last) ^ 1] ?? '');
    expect(Buffer.from(twin.slice(-43), 'base64url')).toEqual(Buffer.from(text.slice(-43), 'base64url'));
    expect(tokens.read('seat', twin, NOW)).toEqual({ refused: 'forged' });
  });

  it('a seat that a pupil signs with the key of another purpose', () => {
    const said = text.slice(0, text.lastIndexOf('.'));
    for (const purpose of ['teacher', 'wall', 'guess', 'second-code'] as const) {
      const forged = `${said}.${createHmac('sha256', deriveKey(SECRET, purpose)).update(said).digest('base64url')}`;
      expect(tokens.read('seat', forged, NOW)).toEqual({ refused: 'forged' });
    }
  });
});

test.each([
  { role: 'seat', classId: 'a.b', seat: 1 },
  { role: 'seat', classId: '', seat: 1 },
  { role: 'seat', classId: 'one', seat: -1 },
  { role: 'seat', classId: 'one', seat: 1.5 },
  { role: 'seat', classId: 'one', seat: 1000 },
  { role: 'teacher', classId: 'x'.repeat(65) },
] as const)('signs no %o', (claim) => {
  expect(() => tokens.sign(claim, NOW)).toThrow(RangeError);
});

test('keys are those of RFC 5869, and another for each purpose', () => {
  const salt = Buffer.alloc(32);
  const extracted = createHmac('sha256', salt).update(SECRET).digest();
  const expanded = createHmac('sha256', extracted).update('nepwerk/1/seat\x01').digest();
  expect(Buffer.from(deriveKey(SECRET, 'seat'))).toEqual(expanded);
  const purposes = ['teacher', 'seat', 'wall', 'guess', 'second-code'] as const;
  expect(new Set(purposes.map((purpose) => Buffer.from(deriveKey(SECRET, purpose)).toString('hex'))).size).toBe(5);
});

test('no guesser is another', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newGuesser().guesser)).size).toBe(1000);
});
