/** Playing judge without its looks: rounds of pictures for a pupil and a neighbour, as signals. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Verdicts } from '@nepwerk/models';
import type { QuizItem } from '@nepwerk/protocol';
import { countVerdicts, judgeSaysMade } from './quiz.ts';
import type { TrainingSession } from './session.ts';

/** Pictures in a round: enough to lose count, few enough for two minutes. */
export const ROUND = 12;

/** Who plays. */
export type Player = 'you' | 'neighbour';

/** A finished round: what the player and the model's judge said of the same pictures. */
export interface Round {
  readonly player: Verdicts;
  readonly judge: Verdicts;
}

/** The game as its view sees it. */
export interface JudgeGame {
  /** Who is at it, null while the game is closed. */
  readonly player: ReadonlySignal<Player | null>;
  /** The picture that is to be judged, or has just been; null while the maker is at work, and when the round is over. */
  readonly item: ReadonlySignal<QuizItem | null>;
  /** Its place in the round, from 0 on, and the pictures of the round; 0 while they are not there. */
  readonly at: ReadonlySignal<number>;
  readonly count: ReadonlySignal<number>;
  /** What was said of it, null before that. */
  readonly said: ReadonlySignal<'made' | 'real' | null>;
  /** The last finished round of each player; what a neighbour did is forgotten when the first player begins again. */
  readonly rounds: ReadonlySignal<Readonly<Partial<Record<Player, Round>>>>;
  /** Whether the round is over. */
  readonly over: ReadonlySignal<boolean>;
  readonly play: (player: Player) => void;
  readonly say: (verdict: 'made' | 'real') => void;
  /** On to the next picture, or to the result. */
  readonly next: () => void;
  readonly close: () => void;
}

/** Makes a game with the pictures of a training. */
export function createJudgeGame({ quiz, wantQuiz }: Pick<TrainingSession, 'quiz' | 'wantQuiz'>): JudgeGame {
  const player = signal<Player | null>(null);
  const verdicts = signal<readonly boolean[]>([]);
  const at = signal(0);
  const rounds = signal<Readonly<Partial<Record<Player, Round>>>>({});
  const count = computed(() => quiz.value?.length ?? 0);
  const over = computed(() => count.value > 0 && at.value >= count.value);

  return {
    player,
    at,
    count,
    rounds,
    over,
    item: computed(() => quiz.value?.[at.value] ?? null),
    said: computed(() => {
      const saysMade = verdicts.value[at.value];
      return saysMade === undefined ? null : saysMade ? 'made' : 'real';
    }),
    play(who) {
      batch(() => {
        if (who === 'you') rounds.value = {};
        player.value = who;
        verdicts.value = [];
        at.value = 0;
        wantQuiz(ROUND);
      });
    },
    say(verdict) {
      if (verdicts.value.length === at.value && !over.value) verdicts.value = [...verdicts.value, verdict === 'made'];
    },
    next() {
      const items = quiz.value;
      const who = player.value;
      if (!items || !who || verdicts.value.length <= at.value) return;
      batch(() => {
        at.value++;
        if (!over.value) return;
        const round = {
          player: countVerdicts(items, verdicts.value),
          judge: countVerdicts(items, judgeSaysMade(items)),
        };
        rounds.value = { ...rounds.value, [who]: round };
      });
    },
    close: () => (player.value = null),
  };
}
