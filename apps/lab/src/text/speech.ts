/** Which language and reading level the page speaks, and how a text, a number or a time becomes words in it. */
import { computed, signal, effect, type ReadonlySignal } from '@preact/signals';
import { languages, type AllTexts, type Counted, type Language, type Level, type Sentence } from '@nepwerk/lessons';

/** What is filled in for the placeholders of a text. */
export type Values = Readonly<Record<string, string | number>>;

const LANGUAGE_KEY = 'nepwerk.language';
const LEVEL_KEY = 'nepwerk.level';

/** The language of the page: the address (`?lang=`) decides, then what was chosen before, then the browser. */
export const language = signal<Language>(firstLanguage());

/** The reading level of the page. */
export const level = signal<Level>(recall(LEVEL_KEY) === 'a2' ? 'a2' : 'b1');

/** Texts by language, as far as they have been fetched: few pages speak more than one. */
type Fetched = Readonly<Partial<Record<Language, AllTexts>>>;

const fetches: Readonly<Record<Language, () => Promise<AllTexts>>> = {
  nl: () => import('@nepwerk/lessons/nl').then((it) => it.nl),
  en: () => import('@nepwerk/lessons/en').then((it) => it.en),
};

/** The texts that the page begins with; nothing can be shown without. */
const firstTexts = await fetches[language.peek()]();

const fetched = signal<Fetched>({ [language.peek()]: firstTexts });

/** The texts of all languages that have been fetched so far. */
export const fetchedTexts: ReadonlySignal<Fetched> = fetched;

/** How each language writes numbers and dates; English as its texts are spelled. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl', en: 'en-GB' };

const locale = computed(() => locales[language.value]);

/** All texts in the language of the page. */
export const texts = computed(() => fetched.value[language.value] ?? firstTexts);

/** Fetches the texts of every language, so that the page can speak each without a network. */
export async function fetchAllTexts(): Promise<void> {
  await Promise.all(languages.map(fetchTexts));
}

/** Lets the page speak another language, once its texts are there. Throws what the browser throws when they can't be fetched. */
export async function speak(next: Language): Promise<void> {
  await fetchTexts(next);
  language.value = next;
}

async function fetchTexts(name: Language): Promise<void> {
  if (fetched.peek()[name]) return;
  const found = await fetches[name]();
  fetched.value = { ...fetched.peek(), [name]: found };
}

/** Keeps the document's language right and remembers what was chosen. */
export function rememberSpeech(): () => void {
  return effect(() => {
    document.documentElement.lang = language.value;
    keep(LANGUAGE_KEY, language.value);
    keep(LEVEL_KEY, level.value);
  });
}

/** A text at the reading level of the page, with its placeholders filled in. */
export function say(text: string | Sentence, values: Values = {}): string {
  return fill(typeof text === 'string' ? text : text[level.value], values);
}

/** A text in the form that goes with a number; `{count}` is that number. */
export function sayCounted(text: Counted, count: number): string {
  const form = new Intl.PluralRules(language.value).select(count);
  return fill(form === 'one' ? text.one : text.other, { count: number(count) });
}

/**
 * Fills in the placeholders of a text.
 * @throws Error when the text asks for a value that is not given.
 */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}, got none.`);
    return String(value);
  });
}

/** A share from 0 to 1 in whole per cents, such as 79%. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale.value, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** So many of all in whole per cents, and never 0% where there is one. */
export function shareOf(count: number, of: number): string {
  return count > 0 && count < of / 200 ? `<${percent(0.01)}` : percent(count / of);
}

/** A number as the language writes it, with so many decimals and a true minus. */
export function number(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locale.value, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative', // what rounds to nothing has no sign
  })
    .format(value)
    .replace('-', '−');
}

/** Several things in a row: cheese, lettuce and tomato. */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(things);
}

/** A stretch of time as minutes and seconds: 0:52, 12:05. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A moment as a time of day; `at` in milliseconds since 1970. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(locale.value, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A moment as a day and a time of day; `at` in milliseconds since 1970. */
export function dayAndTime(at: number): string {
  return new Intl.DateTimeFormat(locale.value, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

function firstLanguage(): Language {
  const wishes = [new URLSearchParams(globalThis.location?.search).get('lang'), recall(LANGUAGE_KEY)];
  for (const tag of globalThis.navigator?.languages ?? []) wishes.push(tag.slice(0, 2));
  return (
    languages.find((it) => it === wishes.find((wish) => languages.some((known) => known === wish))) ?? languages[0]
  );
}

/** What was remembered; a browser that keeps nothing remembers nothing. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A private window keeps nothing: the choice then lasts as long as the page.
  }
}
