/** The game goes from picture to picture, takes one verdict for each, and keeps the rounds of both players apart. */
import { signal } from '@preact/signals';
import type { QuizItem } from '@nepwerk/protocol';
import { expect, it } from 'vitest';
import { createJudgeGame, ROUND } from './judge-game.ts';

function items(kinds: readonly boolean[]): QuizItem[] {
  const sheet = { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) };
  return kinds.map((made) => ({ made, looksReal: made ? 0.7 : 0.8, sheet })); // a judge that believes everything
}

function gameWith(kinds: readonly boolean[]) {
  const quiz = signal<readonly QuizItem[] | null>(null);
  const wanted: number[] = [];
  const game = createJudgeGame({
    quiz,
    wantQuiz(count) {
      quiz.value = null;
      wanted.push(count);
    },
  });
  return { game, wanted, deliver: () => (quiz.value = items(kinds)) };
}

it('shows one picture after the other and counts what was said of them', () => {
  const { game, wanted, deliver } = gameWith([true, false]);
  expect(game.player.value).toBeNull();
  game.play('you');
  expect([game.player.value, game.item.value, wanted]).toEqual(['you', null, [ROUND]]);
  deliver();
  expect(game.item.value?.made).toBe(true);
  game.next();
  expect(game.at.value).toBe(0); // nothing has been said of it
  game.say('made');
  game.say('real'); // the first word counts
  expect(game.said.value).toBe('made');
  game.next();
  expect([game.item.value?.made, game.said.value]).toEqual([false, null]);
  game.say('made');
  game.next();
  expect([game.over.value, game.item.value]).toEqual([true, null]);
  expect(game.rounds.value.you).toEqual({
    player: { made: 1, hits: 1, real: 1, falseAlarms: 1 },
    judge: { made: 1, hits: 0, real: 1, falseAlarms: 0 },
  });
});

it('keeps the first round while the neighbour plays, and forgets both when it begins again', () => {
  const { game, deliver } = gameWith([true]);
  function playRound(player: 'you' | 'neighbour', verdict: 'made' | 'real'): void {
    game.play(player);
    deliver();
    game.say(verdict);
    game.next();
  }
  playRound('you', 'made');
  playRound('neighbour', 'real');
  expect(game.rounds.value.you?.player.hits).toBe(1);
  expect(game.rounds.value.neighbour?.player.hits).toBe(0);
  game.play('you');
  expect(game.rounds.value).toEqual({});
  game.close();
  expect(game.player.value).toBeNull();
});
