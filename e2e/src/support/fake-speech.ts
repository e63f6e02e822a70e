/** A browser that speaks without a sound, for tests of reading aloud: it notes what it was given to say, and with which voice. */
import type { Page } from 'playwright';

/** A voice of the fake browser. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

/** What a test sees of it. */
export interface FakeSpeech {
  /** Lets the browser find these voices, as most do a while after the page has begun. */
  find(voices: readonly FakeVoice[]): Promise<void>;
  /** What was said so far: `voice: text`, and `(stop)` for each time that it was cut short. */
  said(): Promise<string[]>;
  /** Comes to the end of what is being said. */
  end(): Promise<void>;
}

interface FakeWindow {
  readonly fakeSpeech: { find(voices: readonly FakeVoice[]): void; said: string[]; end(): void };
}

/** Puts it in the place of the browser's own; before the page is opened. */
export async function fakeSpeech(page: Page): Promise<FakeSpeech> {
  await page.addInitScript(installFakeSpeech);
  return {
    find: (voices) => page.evaluate((found) => (window as unknown as FakeWindow).fakeSpeech.find(found), voices),
    said: () => page.evaluate(() => (window as unknown as FakeWindow).fakeSpeech.said),
    end: () => page.evaluate(() => (window as unknown as FakeWindow).fakeSpeech.end()),
  };
}

/** Runs in the page. */
function installFakeSpeech(): void {
  class Utterance {
    voice: FakeVoice | null = null;
    lang = '';
    onend: (() => void) | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  let voices: readonly FakeVoice[] = [];
  let current: Utterance | null = null;
  const said: string[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: Utterance) {
      current = utterance;
      said.push(`${utterance.voice?.name ?? 'any voice'}: ${utterance.text}`);
    },
    cancel() {
      said.push('(stop)');
      current?.onend?.();
      current = null;
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'fakeSpeech', {
    value: {
      said,
      find(found: readonly FakeVoice[]) {
        voices = found;
        speech.dispatchEvent(new Event('voiceschanged'));
      },
      end: () => current?.onend?.(),
    },
  });
}
