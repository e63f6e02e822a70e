/** Only a voice of the device reads, in the language of the page, one text at a time. */
import { signal } from '@preact/signals';
import type { Language } from '@nepwerk/lessons';
import { describe, expect, it, vi } from 'vitest';
import { createReadAloud } from './read-aloud.ts';

function voice(lang: string, localService = true, isDefault = false): SpeechSynthesisVoice {
  return { lang, localService, default: isDefault, name: lang, voiceURI: lang };
}

/** A browser that speaks without a sound. */
function browser(...known: SpeechSynthesisVoice[]) {
  const events = new EventTarget();
  const spoken: SpeechSynthesisUtterance[] = [];
  const cancel = vi.fn();
  const language = signal<Language>('nl');
  let voices = known;
  const reader = createReadAloud(
    {
      getVoices: () => voices,
      speak: (utterance) => spoken.push(utterance),
      cancel,
      addEventListener: events.addEventListener.bind(events),
    },
    language,
    (text) => ({ text }) as SpeechSynthesisUtterance,
  );
  function find(...found: SpeechSynthesisVoice[]): void {
    voices = found;
    events.dispatchEvent(new Event('voiceschanged'));
  }
  function end(utterance: SpeechSynthesisUtterance | undefined): void {
    utterance?.onend?.(new Event('end') as SpeechSynthesisEvent);
  }
  return { reader, find, spoken, cancel, language, end };
}

const DUTCH = voice('nl-NL');

describe('a voice', () => {
  it.each([
    ['of the device', [DUTCH], true],
    ['of Android', [voice('nl_BE')], true],
    ['far away', [voice('nl-NL', false)], false],
    ['of another language', [voice('en-GB'), voice('nds-NL')], false],
    ['that is not there', [], false],
  ] as const)('%s: there is something to press: %s', (_, voices, available) => {
    expect(browser(...voices).reader.available.value).toBe(available);
  });

  it('is not there without speech', () => {
    const reader = createReadAloud(undefined, signal<Language>('nl'), () => {
      throw new Error('nothing may be made');
    });
    expect(reader.available.value).toBe(false);
    reader.toggle('a', 'Hallo');
    expect(reader.reading.value).toBeNull();
  });

  it('may come later, and goes with the language', () => {
    const { reader, find, language } = browser();
    expect(reader.available.value).toBe(false);
    find(DUTCH);
    expect(reader.available.value).toBe(true);
    language.value = 'en';
    expect(reader.available.value).toBe(false);
  });

  it.each([
    ['the default of the device', [voice('nl-NL'), voice('nl-BE', true, true)], 'nl-BE'],
    ['that of the region', [voice('nl-BE'), voice('nl-NL')], 'nl-NL'],
    ['any on the device, never a far one', [voice('nl-NL', false, true), voice('nl-BE')], 'nl-BE'],
  ] as const)('is best %s', (_, voices, best) => {
    const { reader, spoken } = browser(...voices);
    reader.toggle('a', 'Hallo');
    expect(spoken[0]?.voice?.lang).toBe(best);
  });
});

describe('reading', () => {
  it('goes on to the end', () => {
    const { reader, spoken, end } = browser(DUTCH);
    reader.toggle('a', 'Hallo');
    expect(spoken).toMatchObject([{ text: 'Hallo', voice: DUTCH, lang: 'nl-NL' }]);
    expect(reader.reading.value).toBe('a');
    end(spoken[0]);
    expect(reader.reading.value).toBeNull();
  });

  it('stops at a second press, when its text is gone, and when the language changes', () => {
    const { reader, cancel, language, spoken } = browser(DUTCH);
    const stops = [() => reader.toggle('a', 'x'), () => reader.stop('a'), () => (language.value = 'en')];
    for (const [turn, stop] of stops.entries()) {
      reader.toggle('a', 'x');
      reader.stop('b'); // another text has nothing to say about it
      expect(reader.reading.value).toBe('a');
      stop();
      expect(reader.reading.value).toBeNull();
      expect(cancel).toHaveBeenCalledTimes(turn + 1);
    }
    expect(spoken).toHaveLength(stops.length);
  });

  it('goes over to another text, also when the first ends only then', () => {
    const { reader, spoken, end } = browser(DUTCH);
    reader.toggle('a', 'een');
    reader.toggle('b', 'twee');
    end(spoken[0]);
    expect(reader.reading.value).toBe('b');
    spoken[1]?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    expect(reader.reading.value).toBeNull();
  });
});
