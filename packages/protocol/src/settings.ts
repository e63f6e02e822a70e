/** The settings of the Burger lab as its address writes them, read as text that anybody may have written. */
import * as z from 'zod/mini';

/** Fewest pictures that a training takes, painted and own together: below this the judge has nothing left to be tested on. */
export const FEWEST_PICTURES = 20;
/** Most odd pictures: more would not be odd. */
const MOST_ODD = 20;
/** Most pictures that a training takes: 2,000 of 32 x 32 x 3 floats are 25 MB. */
export const MOST_PICTURES = 2000;
/** Most threads that an address may ask for; more than a school laptop has cores only costs memory. */
export const MOST_THREADS = 8;
/** Seeds are whole numbers up to here, short enough to read out loud. */
export const LARGEST_SEED = 999_999;

/** An address longer than this was not written by a lab. */
export const LONGEST_QUERY = 2000;

/** A whole number in plain digits, between two bounds. */
export function whole(from: number, to: number) {
  return z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number)),
    z.number().check(z.gte(from), z.lte(to)),
  );
}

const percent = whole(0, 100);

/** Each parameter with what it may be. */
const parameters = {
  cheese: percent,
  lettuce: percent,
  tomato: percent,
  sesame: percent,
  secondPatty: percent,
  count: whole(0, MOST_PICTURES),
  birds: percent,
  doodles: percent,
  odd: whole(0, MOST_ODD),
  tricks: z.enum(['off', 'on']),
  seed: whole(1, LARGEST_SEED),
  preset: z.enum(['tiny16', 'colour32', 'colour64']),
  threads: z.pipe(whole(0, MOST_THREADS), z.number()),
  nets: z.enum(['both', 'generator', 'discriminator']),
  pace: z.enum(['step', 'slow', 'fast']),
} as const;

/**
 * What can be set in the Burger lab: ingredients in per cent; how many pictures are painted, how many in a hundred of them are birds and
 * doodles, and how many are odd; whether the judge sees them changed by chance (tricks); seed, preset, threads (0 = the device decides),
 * nets, pace.
 */
export type BurgerSettings = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/** What a fresh Burger lab starts with. */
export const defaultBurgerSettings: BurgerSettings = {
  cheese: 80,
  lettuce: 55,
  tomato: 50,
  sesame: 20,
  secondPatty: 35,
  count: 400,
  birds: 0,
  doodles: 0,
  odd: 0,
  tricks: 'off',
  seed: 1,
  preset: 'colour32',
  threads: 0,
  nets: 'both',
  pace: 'fast',
};

/** Settings that an address gave, and the names of those that were not understood and stand at their default. */
export interface ParsedSettings {
  readonly settings: BurgerSettings;
  readonly ignored: readonly string[];
  /** Whether the address set anything at all. */
  readonly given: boolean;
}

/** Reads settings from the query of an address. Never throws: what is not allowed is left at its default and named. */
export function parseBurgerSettings(query: string): ParsedSettings {
  const found = new URLSearchParams(query.length > LONGEST_QUERY ? '' : query);
  const settings: Record<string, unknown> = { ...defaultBurgerSettings };
  const ignored: string[] = query.length > LONGEST_QUERY ? ['?'] : [];
  let given = false;
  for (const [name, schema] of Object.entries(parameters)) {
    const text = found.get(name);
    if (text === null) continue;
    const result = z.safeParse(schema, text);
    if (result.success) {
      settings[name] = result.data;
      given = true;
    } else ignored.push(name);
  }
  return { settings: settings as BurgerSettings, ignored, given };
}

/** Writes settings as a query without the question mark; what stands at its default is left out, so the default is the empty text. */
export function writeBurgerSettings(settings: BurgerSettings): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(parameters) as (keyof BurgerSettings)[]) {
    if (settings[name] !== defaultBurgerSettings[name]) query.set(name, String(settings[name]));
  }
  return query.toString();
}

/** Writes every setting, also what stands at its default: such a link means the same when a default changes. */
export function wholeBurgerSettings(settings: BurgerSettings): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(parameters) as (keyof BurgerSettings)[]) query.set(name, String(settings[name]));
  return query.toString();
}
