/** Sharing pictures with the class, apart from looks: one at a time, what became of it, and what was shared before. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ShareTexts } from '@nepwerk/lessons/share';
import type { Sheet } from '@nepwerk/protocol';
import { type ClassLab, SHARES_A_SEAT, type SharedPicture } from '@nepwerk/protocol/class';
import { askAsPupil, NO_ANSWER, sharePicture } from '../ask.ts';
import type { MyClass } from '../my-class.ts';
import { classSession, rememberInClass } from '../strip/class-session.ts';
import { lookOf } from './look.ts';
import { writeForWall } from './share-png.ts';

/** A picture that may be shared. */
export interface Shareable {
  readonly lab: ClassLab;
  /** One picture. */
  readonly sheet: Sheet;
  readonly made: boolean;
  /**
   * Rounds that the lab had trained, also with a real picture: everybody in the class is told this number before it is told what is made, and must not know it by
   * that.
   */
  readonly round: number;
}

/** Why something could not be done, as a pupil is told. */
export type ShareRefusal = keyof ShareTexts['refused'];

/** A picture of this seat's. */
export interface OwnShared extends Pick<SharedPicture, 'id' | 'status'> {
  /** Counted from 1, in the order of sharing. */
  readonly at: number;
  readonly made: boolean;
  /** Where its picture can be fetched; null where it is no more. */
  readonly address: string | null;
}

/** The desk as its view sees it. */
export interface ShareDesk {
  /** Whether an answer is being waited for. */
  readonly busy: ReadonlySignal<boolean>;
  /** How the last thing ended; null while nothing did. */
  readonly outcome: ReadonlySignal<'sent' | 'taken-back' | ShareRefusal | null>;
  /** What this seat shared and did not take back here, the newest first. */
  readonly own: ReadonlySignal<readonly OwnShared[]>;
  /** Why nothing can be shared any more; null while it can. */
  readonly over: ReadonlySignal<'ended' | 'out' | null>;
  /** Never throws; does nothing while it is busy. */
  readonly share: (picture: Shareable) => Promise<void>;
  readonly takeBack: (id: string) => Promise<void>;
  /** What was said of the last one is over. */
  readonly forget: () => void;
}

/** Whose desk it is. */
export interface SharePlace extends Pick<MyClass, 'classId' | 'seat'> {
  readonly link: Pick<MyClass['link'], 'state'>;
}

/** What it touches outside itself, so that a test can stand in for it. */
export interface ShareSurroundings {
  readonly writeForWall: typeof writeForWall;
  readonly sharePicture: typeof sharePicture;
  readonly askAsPupil: typeof askAsPupil;
}

/** Rounds are told in at most five digits. */
const MOST_ROUNDS = 99_999;

const inBrowser: ShareSurroundings = { writeForWall, sharePicture, askAsPupil };

/** Makes a desk for a seat. */
export function createShareDesk({ classId, seat, link }: SharePlace, around = inBrowser): ShareDesk {
  const busy = signal(false);
  const outcome = signal<'sent' | 'taken-back' | ShareRefusal | null>(null);
  const takenBack = signal<ReadonlySet<string>>(new Set());

  async function during(work: () => Promise<typeof outcome.value>): Promise<void> {
    if (busy.peek()) return;
    batch(() => {
      busy.value = true;
      outcome.value = null;
    });
    const became = await work();
    batch(() => {
      busy.value = false;
      outcome.value = became;
    });
  }

  function refusalOf(refused: string): ShareRefusal {
    const shared = link.state.peek()?.seats[seat]?.shared ?? 0;
    if (refused === 'too-many-pictures' && shared >= SHARES_A_SEAT) return 'no-more';
    return TOLD_AS.get(refused) ?? 'other';
  }

  return {
    busy,
    outcome,
    own: computed(() => {
      const pictures = link.state.value?.pictures ?? [];
      return pictures
        .filter((it) => it.seat === seat && !takenBack.value.has(it.id))
        .map((it) => ownOf(classId, it))
        .toReversed();
    }),
    over: computed(() => {
      const state = link.state.value;
      if (!state) return null;
      return state.ended ? 'ended' : state.seats[seat]?.status === 'in' ? null : 'out';
    }),
    share: ({ lab, sheet, made, round }) =>
      during(async () => {
        const look = lookOf(sheet);
        const { shared } = classSession.peek();
        if (shared.some((it) => it.look === look)) return 'twin';
        const png = await around.writeForWall(sheet);
        if (!png) return 'other';
        const id = `${seat}-${link.state.peek()?.seats[seat]?.shared ?? 0}`; // the one that the server gives next
        const { refused } = await around.sharePicture(classId, png, { lab, made, round: Math.min(round, MOST_ROUNDS) });
        if (refused !== null) return refusalOf(refused);
        rememberInClass({ shared: [...shared, { id, look }] });
        return 'sent';
      }),
    takeBack: (id) =>
      during(async () => {
        const { refused } = await around.askAsPupil(classId, { type: 'unshare', picture: id });
        if (refused !== null && refused !== 'no-picture') return refusalOf(refused);
        takenBack.value = new Set([...takenBack.peek(), id]);
        rememberInClass({ shared: classSession.peek().shared.filter((it) => it.id !== id) });
        return 'taken-back';
      }),
    forget: () => (outcome.value = null),
  };
}

/** Refusals of the server by what a pupil can do about them. */
const TOLD_AS: ReadonlyMap<string, ShareRefusal> = new Map([
  ['too-many-pictures', 'too-many-pictures'],
  ['wait', 'wait'],
  ['busy', 'wait'],
  ['log-away', 'wait'],
  [NO_ANSWER, 'no-answer'],
  ['ended', 'ended'],
  ['gone', 'ended'],
  ['blocked', 'out'],
  ['no-seat', 'out'],
  ['no-token', 'out'],
  ['other-version', 'old-page'],
]);

function ownOf(classId: string, { id, status, made }: SharedPicture): OwnShared {
  const address = status === 'gone' ? null : `/api/classes/${classId}/pictures/${id}?as=seat`;
  return { id, status, at: Number(id.split('-')[1]) + 1, made: made === true, address };
}
