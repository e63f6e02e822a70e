/** Playing judge: a dialog in which a pupil judges pictures one at a time, and then sees how sharp, and how suspicious, each judge was. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { discernment, type Verdicts } from '@nepwerk/models';
import type { Sentence } from '@nepwerk/lessons';
import { later } from '../../text/later.ts';
import { number, percent, say, type Values } from '../../text/speech.ts';
import { Dialog } from './dialog.tsx';
import type { JudgeGame, Player } from './judge-game.ts';
import { SheetCanvas } from './sheet-canvas.tsx';
import './judge-game.css';

/** From so many deviations on, made and real are told apart often, and nearly always. */
const OFTEN = 0.6;
const NEARLY_ALWAYS = 2;
/** From so far on, a leaning is more than chance would make of it in a few rounds. */
const LEANING = 0.3;

/** The dialog; it begins to play when it opens. */
export function JudgeGameDialog({ game, onClose }: { game: JudgeGame; onClose: () => void }) {
  const words = later.value.game;
  useEffect(() => {
    game.play('you');
    return game.close;
  }, [game]);
  return (
    <Dialog title={game.over.value ? words.result.heading : words.title} onClose={onClose}>
      {game.over.value ? <Result game={game} /> : game.item.value ? <Judging game={game} /> : <p>{words.waiting}</p>}
    </Dialog>
  );
}

/** One picture, the two verdicts, and what was true. */
function Judging({ game }: { game: JudgeGame }) {
  const words = later.value.game;
  const sheet = useComputed(() => game.item.value?.sheet ?? null);
  const at = game.at.value;
  const said = game.said.value;
  return (
    <div class="judging">
      <div class="judged-picture">
        <SheetCanvas sheet={sheet} label={words.picture} side={320} radius={12} />
      </div>
      <div class="judging-words">
        <p class="hint">{say(words.progress, { at: number(at + 1), count: number(game.count.value) })}</p>
        <p>{say(words.explain)}</p>
        {said === null ? (
          <div class="verdict-buttons" key={at}>
            <Focused class="button say-real" onClick={() => game.say('real')}>
              <span aria-hidden="true">●</span> {words.sayReal}
            </Focused>
            <button type="button" class="button say-made" onClick={() => game.say('made')}>
              <span aria-hidden="true">▲</span> {words.sayMade}
            </button>
          </div>
        ) : (
          <Focused class="button go" onClick={game.next}>
            {at + 1 === game.count.value ? words.toResult : words.next}
          </Focused>
        )}
        <div class="truth" role="status">
          {said !== null && <Truth game={game} />}
        </div>
      </div>
    </div>
  );
}

function Truth({ game }: { game: JudgeGame }) {
  const words = later.value.game;
  const item = game.item.value;
  if (!item) return null;
  const right = item.made === (game.said.value === 'made');
  const { looksReal } = item;
  return (
    <>
      <p class={right ? 'right' : 'wrong'}>
        <span aria-hidden="true">{right ? '✓' : '✗'}</span> <strong>{right ? words.youRight : words.youWrong}</strong>{' '}
        {say(item.made ? words.wasMade : words.wasReal)}
      </p>
      <p class="hint">
        {looksReal >= 0.5
          ? say(words.judgeSaidReal, { percent: percent(looksReal) })
          : say(words.judgeSaidMade, { percent: percent(1 - looksReal) })}
      </p>
    </>
  );
}

/** The button that has the focus when it comes. */
function Focused({
  class: name,
  onClick,
  children,
}: {
  class: string;
  onClick: () => void;
  children: preact.ComponentChildren;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" ref={button} class={name} onClick={onClick}>
      {children}
    </button>
  );
}

/** Who said what, as a table and in sentences. */
function Result({ game }: { game: JudgeGame }) {
  const words = later.value.game;
  const { you, neighbour } = game.rounds.value;
  const players = (['you', 'neighbour'] as const).flatMap((name) => {
    const round = { you, neighbour }[name];
    return round ? [{ name, verdicts: round.player }] : [];
  });
  const judge = [you, neighbour].flatMap((round) => (round ? [round.judge] : [])).reduce(together);
  const shown = players.reduce((sum, { verdicts }) => sum + verdicts.made + verdicts.real, 0);
  return (
    <div class="judge-result">
      <Table columns={[...players, { name: 'judge', verdicts: judge }]} />
      {players.map(({ name, verdicts }) => (
        <p key={name}>
          <strong>{words.result[name]}:</strong> {say(sharpness(verdicts))} {say(leaning(verdicts), mistakes(verdicts))}
        </p>
      ))}
      <p class="hint">{say(words.result.chance, { count: number(shown) })}</p>
      <div class="verdict-buttons">
        <Focused class="button go" onClick={() => game.play('you')}>
          {words.again}
        </Focused>
        {you && (
          <button type="button" class="button" onClick={() => game.play('neighbour')}>
            {words.neighbourTurn}
          </button>
        )}
      </div>
    </div>
  );
}

interface Column {
  readonly name: Player | 'judge';
  readonly verdicts: Verdicts;
}

function Table({ columns }: { columns: readonly Column[] }) {
  const { result } = later.value.game;
  const rows: readonly [string, (verdicts: Verdicts) => string][] = [
    [result.hits, ({ hits, made }) => say(result.of, { count: number(hits), of: number(made) })],
    [result.falseAlarms, ({ falseAlarms, real }) => say(result.of, { count: number(falseAlarms), of: number(real) })],
    [say(result.sensitivity), (verdicts) => number(discernment(verdicts).sensitivity, 1)],
    [say(result.criterion), (verdicts) => number(discernment(verdicts).criterion, 1)],
  ];
  return (
    <table>
      <caption class="only-heard">{result.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="only-heard">{result.what}</span>
          </th>
          {columns.map(({ name }) => (
            <th scope="col" key={name}>
              {result[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, text]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map(({ name, verdicts }) => (
              <td key={name}>{text(verdicts)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The verdicts of two rounds as if they were one. */
function together(a: Verdicts, b: Verdicts): Verdicts {
  return {
    made: a.made + b.made,
    hits: a.hits + b.hits,
    real: a.real + b.real,
    falseAlarms: a.falseAlarms + b.falseAlarms,
  };
}

function sharpness(verdicts: Verdicts): Sentence {
  const { sharp } = later.value.game;
  const { sensitivity } = discernment(verdicts);
  return sensitivity >= NEARLY_ALWAYS ? sharp.nearlyAlways : sensitivity >= OFTEN ? sharp.often : sharp.guessing;
}

/** What went wrong, as counts. */
function mistakes({ made, hits, real, falseAlarms }: Verdicts): Values {
  return { made: number(made), missed: number(made - hits), real: number(real), falseAlarms: number(falseAlarms) };
}

function leaning(verdicts: Verdicts): Sentence {
  const words = later.value.game.leaning;
  const criterion = Math.round(discernment(verdicts).criterion * 10) / 10; // as the table shows it
  return criterion < -LEANING ? words.suspicious : criterion > LEANING ? words.trusting : words.even;
}
