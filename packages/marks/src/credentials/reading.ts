/** What the credentials of a file say and whether they hold, out of what the library found: all of it may be a stranger's. */
import * as z from 'zod/mini';
import { DATA_CARD } from './statement.ts';

/** What was found in a file. */
export type Reading =
  /** No credentials. That says nothing about where the file comes from. */
  | { readonly found: 'none' }
  /** The file says that its credentials lie on another computer, which is not asked. */
  | { readonly found: 'elsewhere' }
  /** Something is there that isn't what it should be, or the file is no picture, film or sound that can be read. */
  | { readonly found: 'unreadable' }
  | { readonly found: 'credentials'; readonly credentials: Credentials };

/** What credentials say, and how far that can be trusted. */
export interface Credentials extends Chapter {
  /** `trusted`: signed below a root that was given. `unknown`: whole, but signed by somebody else. `expired`: whole, but the certificate has run out. */
  readonly state: 'trusted' | 'unknown' | 'expired' | 'broken';
  /** What was changed since it was signed: the file itself, or what is said of it; both may have been. */
  readonly changed: readonly ('file' | 'statement')[];
}

/** One file's part of the history. */
export interface Chapter {
  readonly title: string;
  /** Who signed, as the certificate says; empty where nothing is signed. */
  readonly signer: string;
  readonly issuer: string;
  /** The program that wrote the credentials. */
  readonly program: string;
  /** What was done, in order. */
  readonly actions: readonly Action[];
  /** Of our labs: how long the network learned, and what was in its data. */
  readonly data: DataRead | null;
  /** What it was made from. */
  readonly sources: readonly Chapter[];
}

/** Something that was done to a file. */
export interface Action {
  /** The standard's name, such as `c2pa.created`. */
  readonly name: string;
  /** The last word of the source type's address, such as `trainedAlgorithmicMedia`; empty if none is given. */
  readonly sourceType: string;
  readonly program: string;
  /** When, as the file says; null if it does not. */
  readonly when: Date | null;
}

/** A data card as it was read: see `DataCard`. */
export interface DataRead {
  readonly lab: string;
  readonly examples: Readonly<Record<string, number>>;
  readonly rounds: number;
}

/** Longest text that is shown of a stranger's. */
const LONGEST = 120;
/** So many of anything are read, and so many files of the history in all: each may name many, and two of them the same. */
const MOST = 32;

const otherwise = z.catch; // not taken apart from `z`, which would load all of the library

/** Text of a stranger's, cut, and without signs that steer or hide what stands beside it. */
const words = z.pipe(
  z.string(),
  z.transform((it) => it.slice(0, LONGEST).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')),
);
const maybeWords = otherwise(words, '');

/** A stranger's text as it may be shown; empty when it is no text. */
export function shownWords(value: unknown): string {
  const parsed = z.safeParse(words, value);
  return parsed.success ? parsed.data : '';
}
const count = z.int().check(z.gte(0));

const named = otherwise(
  z.union([
    words,
    z.pipe(
      z.object({ name: words }),
      z.transform(({ name }) => name),
    ),
  ]),
  '',
);

const action = z.object({
  action: words,
  digitalSourceType: maybeWords,
  softwareAgent: named,
  when: maybeWords,
});
const actions = z.object({ actions: z.array(action) });

const dataCard = z.object({
  lab: words,
  examples: z.record(words, count).check(z.refine((it) => Object.keys(it).length <= MOST)),
  rounds: count,
});

const ingredient = z.object({ title: maybeWords, active_manifest: otherwise(z.string(), '') });

const manifest = z.object({
  title: maybeWords,
  claim_generator_info: otherwise(z.array(z.object({ name: words })), []),
  assertions: otherwise(z.array(z.object({ label: z.string(), data: z.unknown() })), []),
  ingredients: otherwise(z.array(ingredient), []),
  signature_info: otherwise(z.object({ issuer: maybeWords, common_name: maybeWords }), { issuer: '', common_name: '' }),
});

const store = z.object({
  active_manifest: z.string(),
  manifests: z.record(z.string(), z.unknown()),
  validation_state: z.enum(['Trusted', 'Valid', 'Invalid']),
  validation_results: z.object({
    activeManifest: z.object({ failure: z.array(z.object({ code: z.string() })) }),
  }),
});

/** Makes a reading of the library's report on a file; `unreadable` where the report is not what it should be. */
export function readStore(report: unknown): Reading {
  const parsed = z.safeParse(store, report);
  if (!parsed.success) return { found: 'unreadable' };
  const { active_manifest, manifests, validation_state, validation_results } = parsed.data;
  const codes = validation_results.activeManifest.failure.map(({ code }) => code);
  const chapter = readChapter({ manifests, left: MOST }, active_manifest);
  if (!chapter) return { found: 'unreadable' };
  return { found: 'credentials', credentials: { ...chapter, ...judge(validation_state, codes) } };
}

function judge(
  state: 'Trusted' | 'Valid' | 'Invalid',
  codes: readonly string[],
): Pick<Credentials, 'state' | 'changed'> {
  const broken = codes.filter((code) => !EXPIRED.includes(code) && code !== UNTRUSTED);
  if (broken.length > 0) {
    const file = broken.some((code) => FILE_HASH.test(code));
    const statement = broken.some((code) => !FILE_HASH.test(code));
    return {
      state: 'broken',
      changed: [...(file ? (['file'] as const) : []), ...(statement ? (['statement'] as const) : [])],
    };
  }
  if (codes.some((code) => EXPIRED.includes(code))) return { state: 'expired', changed: [] };
  return { state: state === 'Trusted' ? 'trusted' : 'unknown', changed: [] };
}

/** The standard's words for what fails. */
const UNTRUSTED = 'signingCredential.untrusted';
const EXPIRED: readonly string[] = ['signingCredential.expired', 'claimSignature.outsideValidity'];
const FILE_HASH = /^assertion\.(data|bmff|boxes|collection)Hash\./;

/** The history of a file, and how many more of its files are read. */
interface History {
  readonly manifests: Readonly<Record<string, unknown>>;
  left: number;
}

function readChapter(history: History, label: string): Chapter | null {
  const parsed = z.safeParse(manifest, history.manifests[label]);
  if (!parsed.success || history.left === 0) return null;
  history.left--;
  const { title, claim_generator_info, assertions, ingredients, signature_info } = parsed.data;
  const sources = ingredients
    .slice(0, MOST)
    .map((it) => ({ ...(readChapter(history, it.active_manifest) ?? UNSIGNED), title: it.title }));
  return {
    title,
    signer: signature_info.common_name,
    issuer: signature_info.issuer,
    program: claim_generator_info[0]?.name ?? '',
    actions: assertions
      .filter(({ label: of }) => /^c2pa\.actions(\.v\d+)?(__\d+)?$/.test(of))
      .flatMap(({ data }) => readActions(data))
      .slice(0, MOST),
    data: readDataCard(assertions.find(({ label: of }) => of === DATA_CARD)?.data),
    sources,
  };
}

/** What is known of a source that has no credentials of its own. */
const UNSIGNED = { signer: '', issuer: '', program: '', actions: [], data: null, sources: [] };

function readActions(data: unknown): Action[] {
  const parsed = z.safeParse(actions, data);
  if (!parsed.success) return [];
  return parsed.data.actions.map((it) => ({
    name: it.action,
    sourceType: it.digitalSourceType.split('/').at(-1) ?? '',
    program: it.softwareAgent,
    when: readTime(it.when),
  }));
}

/** A moment as a stranger wrote it; null when it is none. */
export function readTime(text: string): Date | null {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A data card that may be a stranger's; null when it is none. */
export function readDataCard(data: unknown): DataRead | null {
  const parsed = z.safeParse(dataCard, data);
  return parsed.success ? parsed.data : null;
}
