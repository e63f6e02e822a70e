/** The address of a lab is read as text that anybody may have written. */
import { describe, expect, it } from 'vitest';
import { defaultBurgerSettings, parseBurgerSettings, writeBurgerSettings } from './settings.ts';

describe('settings in the address', () => {
  it('come back as they were written', () => {
    const settings = {
      ...defaultBurgerSettings,
      cheese: 0,
      count: 2000,
      preset: 'tiny16',
      pace: 'slow',
      threads: 1,
    } as const;
    expect(parseBurgerSettings(`?${writeBurgerSettings(settings)}`)).toEqual({ settings, ignored: [], given: true });
  });

  it('leave out what stands at its default', () => {
    expect(writeBurgerSettings(defaultBurgerSettings)).toBe('');
    expect(writeBurgerSettings({ ...defaultBurgerSettings, cheese: 0 })).toBe('cheese=0');
    expect(parseBurgerSettings('')).toEqual({ settings: defaultBurgerSettings, ignored: [], given: false });
  });

  it.each([
    ['count=2001', 'count'],
    ['count=1e3', 'count'],
    ['count=-400', 'count'],
    ['count=0x90', 'count'],
    ['count=', 'count'],
    ['cheese=101', 'cheese'],
    ['cheese=NaN', 'cheese'],
    ['cheese=50.5', 'cheese'],
    ['cheese=%20%2050', 'cheese'],
    ['seed=0', 'seed'],
    ['seed=9999999', 'seed'],
    ['threads=64', 'threads'],
    ['preset=__proto__', 'preset'],
    ['preset=constructor', 'preset'],
    ['preset=<script>alert(1)</script>', 'preset'],
    ['nets=Both', 'nets'],
    ['pace=now', 'pace'],
  ])('%s is left at its default and named', (query, name) => {
    expect(parseBurgerSettings(query)).toEqual({ settings: defaultBurgerSettings, ignored: [name], given: false });
  });

  it('take the good ones beside a bad one, and no strangers', () => {
    const { settings, ignored } = parseBurgerSettings('?cheese=5&count=nine&__proto__=1&toString=2&admin=true');
    expect(settings).toEqual({ ...defaultBurgerSettings, cheese: 5 });
    expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultBurgerSettings).sort());
    expect(ignored).toEqual(['count']);
  });

  it('are not read from an address of endless length', () => {
    expect(parseBurgerSettings(`?cheese=5&x=${'a'.repeat(100_000)}`)).toEqual({
      settings: defaultBurgerSettings,
      ignored: ['?'],
      given: false,
    });
  });
});
