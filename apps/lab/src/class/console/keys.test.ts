/** The letters of the console: when they do something, and when they must not. */
import { afterEach, describe, expect, it } from 'vitest';
import { actionOf, type Pressed, turnKeys } from './keys.ts';

const PRESSED: Pressed = {
  key: 'o',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  defaultPrevented: false,
};

afterEach(() => turnKeys(true));

describe('letters', () => {
  it('freeze and hide the wall, also as capitals', () => {
    expect(actionOf(PRESSED, false)).toBe('freeze');
    expect(actionOf({ ...PRESSED, key: 'O' }, false)).toBe('freeze');
    expect(actionOf({ ...PRESSED, key: 'b' }, false)).toBe('cover');
  });

  it.each([
    ['another letter', { key: 'x' }],
    ['a letter that is held down', { repeat: true }],
    ['a shortcut of the browser', { ctrlKey: true }],
    ['a shortcut of a Mac', { metaKey: true }],
    ['one with Alt', { altKey: true }],
    ['what was dealt with already', { defaultPrevented: true }],
  ])('do nothing: %s', (_, change) => {
    expect(actionOf({ ...PRESSED, ...change }, false)).toBeNull();
  });

  it('do nothing while somebody writes', () => {
    expect(actionOf(PRESSED, true)).toBeNull();
  });

  it('do nothing when they are turned off', () => {
    turnKeys(false);
    expect(actionOf(PRESSED, false)).toBeNull();
  });
});
