/** One visit of the Face lab: lab, questions and answers, from when it opens until it is left. */
import { computed } from '@preact/signals';
import type { ConsentLedger } from '@nepwerk/media';
import type { FaceCast } from '@nepwerk/protocol';
import { localAnswerStore } from '../shell/answer-store.ts';
import { createAnswers } from '../shell/answers.ts';
import { createNotices } from '../shell/notices.ts';
import { onWipe } from '../shell/wipe-channel.ts';
import { openFaceLab } from './controller.ts';
import { faceLab } from './lab.ts';
import { followFaceQuestions, type Occasions } from './questions.ts';
import { startFaceWorker } from './workers.ts';

/** So many steps until somebody has seen what the nets do, and until a swap is worth looking at. */
const SEEN = { first: 100, good: 1000 } as const;

/** Fewer photos than this are few. */
const FEW_PHOTOS = 40;

/** A seed that nobody has to know: with the same faces everybody in the class gets the same. */
const SEED = 1;

/** Opens the lab with these persons. What it makes of those who were filmed is noted beside their consents. */
export function openVisit(cast: FaceCast, consents: ConsentLedger) {
  const notices = createNotices();
  const lab = openFaceLab({
    cast,
    consents,
    makeWorker: startFaceWorker,
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    seed: SEED,
    address: {
      query: () => location.search,
      write: (query) => history.replaceState(null, '', query === '' ? location.pathname : `?${query}`),
    },
    onIgnored: () => notices.show('link-ignored'),
  });
  const filmed = cast.flatMap((role) => (role.kind === 'filmed' ? [role.name] : []));
  if (filmed.length > 0) {
    consents.note({ kind: 'net', of: filmed, erase: lab.close });
    consents.note({
      kind: 'preview',
      of: filmed,
      get count() {
        return lab.pictures();
      },
      erase: lab.close,
    });
  }
  const occasions = computed((): Occasions => {
    const step = lab.report.value?.step ?? 0;
    const { way } = lab.mirror.value;
    return [
      ['few', step > 0 && lab.count.value < FEW_PHOTOS],
      ['sides', step >= SEEN.first && lab.frontal.value],
      ['cheap', step > 0 && way !== 'deep'],
      ['shared', step >= SEEN.first],
      ['good', step >= SEEN.good],
    ];
  });
  const answers = createAnswers(
    localAnswerStore(faceLab.id),
    (callback, milliseconds) => setTimeout(callback, milliseconds),
    () => Date.now(),
  );
  return { lab, questions: followFaceQuestions(occasions), answers, notices };
}

/** Answers are kept when the page goes out of sight; the lab ends when it is left, or when another tab wipes everything: then the page itself goes home. */
export function followVisit({ lab, questions, answers }: ReturnType<typeof openVisit>): () => void {
  function onHide(): void {
    if (document.visibilityState === 'hidden') answers.flush();
  }
  const stopListening = onWipe(() => {
    answers.wipe();
    lab.close();
  });
  addEventListener('pagehide', answers.flush);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stopListening();
    removeEventListener('pagehide', answers.flush);
    document.removeEventListener('visibilitychange', onHide);
    questions.stop();
    answers.flush();
    lab.close();
  };
}
