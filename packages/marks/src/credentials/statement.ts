/** What the credentials of a file say, as Content Credentials (C2PA 2.2) put it. */

/** How a file came to be, and out of what. */
export interface Statement {
  /** The file's name, such as `burger.png`. */
  readonly title: string;
  /** The lab that it was made in, such as `burger`. */
  readonly lab: string;
  /** `made`: all of it is a network's; `changed`: a network changed what a camera or microphone took. */
  readonly kind: 'made' | 'changed';
  /** When it was made, by the clock of the device. */
  readonly at: Date;
  /** What the network learned, and what was in its data. */
  readonly data: DataCard;
  /** For what was changed: what it was before. Without it, a recording that was changed while it was made, and that nobody kept. */
  readonly source?: Source;
}

/** How long a network learned, and what was in the data when the file was made: how much, of what kind; no names and no picture. */
export interface DataCard {
  /** How many examples of each kind were in the data then, such as `{ burger: 380, own: 20 }`; earlier there may have been others. */
  readonly examples: Readonly<Record<string, number>>;
  /** Rounds of training. */
  readonly rounds: number;
}

/** A file that another was made from. */
export interface Source {
  readonly title: string;
  readonly type: MediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files that credentials can be put into. */
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'video/mp4',
  'audio/mp4',
  'audio/wav',
  'audio/mpeg',
] as const;

/** One of `mediaTypes`. */
export type MediaType = (typeof mediaTypes)[number];

/** The assertion with the data card: a label of our own, as the standard has none for it. */
export const DATA_CARD = 'org.nepwerk.data-card';

/** What an action's `digitalSourceType` says, by the vocabulary of the IPTC that the standard names. */
export const sourceTypes = {
  made: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  changed: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const;

/** By this an action points at the source among the ingredients. */
export const SOURCE_ID = 'source';

/** What was changed while it was recorded: the standard wants what was opened to be named, and a name is all that there is of it. */
const LIVE = { title: 'live recording', relationship: 'parentOf', instance_id: SOURCE_ID } as const;

/** The program that speaks. */
const PROGRAM = { name: 'Nepwerk', version: '0.1.0' } as const;

/** The manifest for a statement, as the library takes it. */
export function manifestOf(statement: Statement, type: MediaType): object {
  const { title, lab, kind, data } = statement;
  const when = statement.at.toISOString();
  const marked = { action: 'c2pa.watermarked.unbound', when };
  const actions =
    kind === 'made'
      ? [{ action: 'c2pa.created', when, digitalSourceType: sourceTypes.made, softwareAgent: PROGRAM }, marked]
      : [
          { action: 'c2pa.opened', parameters: { ingredientIds: [SOURCE_ID] } },
          { action: 'c2pa.edited', when, digitalSourceType: sourceTypes.changed, softwareAgent: PROGRAM },
          marked,
        ];
  return {
    claim_generator_info: [PROGRAM],
    title,
    format: type,
    ingredients: kind === 'changed' && !statement.source ? [LIVE] : [],
    assertions: [
      { label: 'c2pa.actions.v2', created: true, data: { actions } },
      { label: DATA_CARD, created: true, data: { lab, ...data } },
    ],
  };
}
