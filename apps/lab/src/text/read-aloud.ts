/** Reading aloud, only by a voice that is on the device itself: any other would be sent what is read. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Language } from '@nepwerk/lessons';
import { language } from './speech.ts';

/** What is needed of the browser's speech synthesis. */
export type Speech = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener'>;

/** Where a language is spoken as our pupils hear it most; taken before other accents. */
const REGIONS: Readonly<Record<Language, string>> = { nl: 'nl-nl', en: 'en-gb' };

/** Reading aloud as a page sees it. */
export interface ReadAloud {
  /** Whether the device has a voice of its own for the language of the page; without one there is nothing to press. */
  readonly available: ReadonlySignal<boolean>;
  /** The name of what is being read, null when nothing is. */
  readonly reading: ReadonlySignal<string | null>;
  /** Reads a text under a name, in place of what was being read; when it is the one that is being read, stops. */
  readonly toggle: (name: string, text: string) => void;
  /** Stops what is being read under a name; other texts go on. */
  readonly stop: (name: string) => void;
}

/** Makes a reader of the browser's speech, if it has any; it follows the voices that come and go, and the language of the page. */
export function createReadAloud(
  speech: Speech | undefined,
  spoken: ReadonlySignal<Language>,
  makeUtterance: (text: string) => SpeechSynthesisUtterance,
): ReadAloud {
  const voices = signal<readonly SpeechSynthesisVoice[]>([]);
  const reading = signal<string | null>(null);
  const voice = computed(() => chooseVoice(voices.value, spoken.value));
  let current: SpeechSynthesisUtterance | null = null;

  function look(): void {
    voices.value = speech?.getVoices() ?? [];
  }
  look();
  speech?.addEventListener('voiceschanged', look); // most browsers have none at first

  function silence(): void {
    if (reading.peek() === null) return;
    current = null;
    reading.value = null;
    speech?.cancel();
  }
  effect(() => {
    if (spoken.value) silence(); // a Dutch voice reads no English
  });

  return {
    available: computed(() => voice.value !== null),
    reading,
    toggle(name, text) {
      const again = reading.peek() === name;
      silence();
      if (again || !speech || !voice.peek()) return;
      const utterance = makeUtterance(text);
      utterance.voice = voice.peek();
      utterance.lang = voice.peek()?.lang ?? spoken.peek();
      utterance.onend = utterance.onerror = () => {
        if (utterance === current) reading.value = current = null; // one that was cut short ends after the next has begun
      };
      current = utterance;
      reading.value = name;
      speech.speak(utterance);
    },
    stop(name) {
      if (reading.peek() === name) silence();
    },
  };
}

/** The voice to read with: on the device, of the language, and best the device's own choice or that of the region; null when there is none. */
function chooseVoice(voices: readonly SpeechSynthesisVoice[], spoken: Language): SpeechSynthesisVoice | null {
  const fitting = voices.filter((it) => it.localService && tagOf(it).split('-')[0] === spoken);
  return fitting.find((it) => it.default) ?? fitting.find((it) => tagOf(it) === REGIONS[spoken]) ?? fitting[0] ?? null;
}

/** The language of a voice in small letters; Android writes `nl_NL`. */
function tagOf({ lang }: SpeechSynthesisVoice): string {
  return lang.toLowerCase().replace('_', '-');
}

/** The reader of this page. */
export const readAloud = createReadAloud(
  globalThis.speechSynthesis,
  language,
  (text) => new SpeechSynthesisUtterance(text),
);

globalThis.addEventListener?.('pagehide', () => {
  const { value: name } = readAloud.reading;
  if (name !== null) readAloud.stop(name); // some browsers talk on after the page is gone
});
