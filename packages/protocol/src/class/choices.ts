/** What can be chosen in a class, by name; apart from the schemas, which no page needs. */

/** The labs that a class can open. */
export const CLASS_LABS = ['burger', 'face', 'marks', 'check'] as const;

/** One of them. */
export type ClassLab = (typeof CLASS_LABS)[number];

/** Labs with faces or voices: locked until a teacher has ticked everything of {@link AGREEMENTS}. */
export const GUARDED_LABS: ReadonlySet<ClassLab> = new Set<ClassLab>(['face']);

/** What a teacher agrees to before a guarded lab opens: parents know, rules were discussed, refusing is easy, and the teacher is there. */
export const AGREEMENTS = ['parents', 'rules', 'refusal', 'present'] as const;

/** The parts of a lab that a pupil can be at; a lab that has none says data. */
export const CLASS_PARTS = ['data', 'training', 'result', 'question'] as const;

/** What the wall shows; nothing is what it starts with. */
export const WALL_VIEWS = ['nothing', 'join', 'pictures', 'curves', 'answers'] as const;

/** The languages of a class; lessons has texts in each. */
export const CLASS_LANGUAGES = ['nl', 'en'] as const;

/** Part of a lab. */
export type ClassPart = (typeof CLASS_PARTS)[number];
/** What the wall shows. */
export type WallView = (typeof WALL_VIEWS)[number];
/** Language of a class. */
export type ClassLanguage = (typeof CLASS_LANGUAGES)[number];
