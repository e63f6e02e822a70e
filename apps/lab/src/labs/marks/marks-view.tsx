/** What is left of each mark and of the picture, and how the game stands. */
import { marksTexts } from '@nepwerk/lessons/marks';
import { CredentialsSign, LabelSign, WatermarkSign } from '../../check/signs.tsx';
import { language, number, percent, say, sayCounted } from '../../text/speech.ts';
import type { Breaking, Step } from './breaking.ts';
import { isWon, LEAST, lostCount, MARKS, standings, STILL_THE_PICTURE, type MarkName, type Standing } from './stand.ts';
import { standingName, standingSentence } from './words.ts';
import './marks-view.css';

const DRAWINGS = { label: LabelSign, watermark: WatermarkSign, credentials: CredentialsSign } as const;

/** A sign for how a mark stands, beside the words. */
const SIGNS: Readonly<Record<Standing, string>> = { there: '✓', weaker: '≈', broken: '≠', gone: '✕' };

/** The column. */
export function MarksView({ breaking }: { breaking: Breaking }) {
  const { marks } = marksTexts[language.value];
  const now = breaking.now.value;
  const [first] = breaking.steps.value;
  if (!now || !first) return null;
  const standing = standings(now.left, first.left);
  return (
    <>
      <Game breaking={breaking} now={now} first={first} />
      <ul class="break-marks">
        {MARKS.map((mark) => (
          <Mark
            key={mark}
            mark={mark}
            standing={standing[mark]}
            share={mark === 'credentials' ? null : now.left[mark]}
          />
        ))}
      </ul>
      <p class="hint">{say(marks.least)}</p>
    </>
  );
}

function Mark({ mark, standing, share }: { mark: MarkName; standing: Standing; share: number | null }) {
  const { marks } = marksTexts[language.value];
  const Drawing = DRAWINGS[mark];
  const { name } = marks[mark];
  return (
    <li class={`break-mark ${standing}`}>
      <Drawing />
      <div>
        <h3>
          {name}
          <span class="break-standing">
            <span aria-hidden="true">{SIGNS[standing]}</span> {standingName(mark, standing)}
          </span>
        </h3>
        {share !== null && (
          <Bar
            label={say(marks.strength, { name })}
            share={share}
            least={mark === 'label' ? LEAST.label : LEAST.watermark}
          />
        )}
        <p>{standingSentence(mark, standing)}</p>
      </div>
    </li>
  );
}

/** A bar with a line at what is needed at least; `shown`: its name and figure can be read, too. */
function Bar({ label, share, least, shown = false }: { label: string; share: number; least: number; shown?: boolean }) {
  return (
    <div class="break-bar">
      {shown && (
        <span aria-hidden="true">
          {label}: <strong>{percent(share)}</strong>
        </span>
      )}
      <div
        class="break-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={percent(share)}
      >
        <span style={{ width: `${share * 100}%` }} />
        <i style={{ left: `${least * 100}%` }} />
      </div>
    </div>
  );
}

/** How many are lost in how many steps, and whether that counts. */
function Game({ breaking, now, first }: { breaking: Breaking; now: Step; first: Step }) {
  const { game } = marksTexts[language.value];
  const best = breaking.best.value;
  const won = isWon(now.left, first.left);
  const at = breaking.at.value;
  const lost = lostCount(now.left, first.left);
  const count = sayCounted(game.steps, at);
  const verdict = won
    ? say(at <= FEWEST ? game.wonBest : game.won, { count })
    : lost === MARKS.length
      ? say(game.spoiled, { percent: percent(STILL_THE_PICTURE) })
      : lost === MARKS.length - 1 && now.left.credentials === 'broken'
        ? say(game.betrayed)
        : '';
  return (
    <section class={won ? 'break-game won' : 'break-game'} aria-label={game.heading}>
      <p class="break-count">
        <strong>{say(game.lost, { count: lost })}</strong>
        <span>{count}</span>
        {best !== null && <span>{say(game.best, { count: number(best) })}</span>}
      </p>
      <Bar label={game.picture} share={now.left.picture} least={STILL_THE_PICTURE} shown />
      <p role="status">{verdict}</p>
    </section>
  );
}

/** The fewest steps that we know of: no single one of a hundred settings of all tools does it (`docs/marks.md`). */
const FEWEST = 2;
