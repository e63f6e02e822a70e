/** The settings of the Face lab as its address writes them, read as text that anybody may have written. */
import * as z from 'zod/mini';
import { FEWEST_FACES, MOST_FACES } from './face.ts';
import { LONGEST_QUERY, whole } from './settings.ts';

/** The nets that can be chosen: pixels along a side of their faces, or the year of the first program's. */
export const FACE_NETS = ['48', '64', '96', '2017'] as const;

const parameters = {
  photos: whole(FEWEST_FACES, MOST_FACES),
  frontal: z.enum(['off', 'on']),
  net: z.enum(FACE_NETS),
} as const;

/** What can be set: how many photos of each person are learned from, whether the second only looks straight ahead, and which nets learn. */
export type FaceSettings = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/** What a fresh Face lab starts with. */
export const defaultFaceSettings: FaceSettings = { photos: MOST_FACES, frontal: 'off', net: '64' };

/** Settings that an address gave, and the names of those that were not understood and stand at their default. */
export interface ParsedFaceSettings {
  readonly settings: FaceSettings;
  readonly ignored: readonly string[];
}

/** Reads settings from the query of an address. Never throws: what is not allowed is left at its default and named. */
export function parseFaceSettings(query: string): ParsedFaceSettings {
  const found = new URLSearchParams(query.length > LONGEST_QUERY ? '' : query);
  const settings: Record<string, unknown> = { ...defaultFaceSettings };
  const ignored: string[] = query.length > LONGEST_QUERY ? ['?'] : [];
  for (const [name, schema] of Object.entries(parameters)) {
    const text = found.get(name);
    if (text === null) continue;
    const result = z.safeParse(schema, text);
    if (result.success) settings[name] = result.data;
    else ignored.push(name);
  }
  return { settings: settings as FaceSettings, ignored };
}

/** Writes settings as a query without the question mark; what stands at its default is left out. */
export function writeFaceSettings({ photos, frontal, net }: FaceSettings): string {
  const query = new URLSearchParams();
  if (photos !== defaultFaceSettings.photos) query.set('photos', String(photos));
  if (frontal !== defaultFaceSettings.frontal) query.set('frontal', frontal);
  if (net !== defaultFaceSettings.net) query.set('net', net);
  return query.toString();
}
