/** Addresses of the Face lab are read with care: anybody may have written them. */
import { describe, expect, it } from 'vitest';
import { defaultFaceSettings, parseFaceSettings, writeFaceSettings } from './face-settings.ts';

describe('the settings of the Face lab', () => {
  it('come back as they were written, and the usual ones are no text at all', () => {
    const settings = { photos: 20, frontal: 'on', net: '2017' } as const;
    expect(writeFaceSettings(settings)).toBe('photos=20&frontal=on&net=2017');
    expect(parseFaceSettings('?photos=20&frontal=on&net=2017')).toEqual({ settings, ignored: [] });
    expect(writeFaceSettings(defaultFaceSettings)).toBe('');
    expect(parseFaceSettings('')).toEqual({ settings: defaultFaceSettings, ignored: [] });
  });

  it.each([
    ['photos=4', ['photos']],
    ['photos=301', ['photos']],
    ['photos=1e2', ['photos']],
    ['net=face64', ['net']],
    ['photos=-5&frontal=maybe', ['photos', 'frontal']],
    [`photos=20&x=${'y'.repeat(3000)}`, ['?']],
  ])('stand at their default where %s asks for what cannot be, and it is named', (query, ignored) => {
    expect(parseFaceSettings(query)).toEqual({ settings: defaultFaceSettings, ignored });
  });

  it('do not mind what is not theirs', () => {
    expect(parseFaceSettings('?lang=en&photos=80').settings.photos).toBe(80);
  });
});
