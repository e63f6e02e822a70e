/** How the class did on what is revealed, beside guessing, with both mistakes apart. */
import type { SharedPicture } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, percent, say, sayCounted } from '../../text/speech.ts';
import { scoreOf, type Share } from './class-score.ts';

/** The foot of the pictures. */
export function ScoreView({ pictures }: { pictures: readonly SharedPicture[] }) {
  const words = wallTexts[language.value].score;
  const { all, real, made, pictures: revealed } = scoreOf(pictures);
  if (pictures.length === 0) return null;
  if (all.of === 0) {
    return (
      <footer class="wall-score none">
        <p>
          <strong>{revealed === 0 ? words.none : words.noVotes}</strong> {revealed === 0 && words.noneSays}
        </p>
      </footer>
    );
  }
  return (
    <footer class="wall-score">
      <p class="wall-share">
        <strong>{percent(all.right / all.of)}</strong>
        <span>{words.right}</span>
      </p>
      <Bar share={all.right / all.of} />
      <div class="wall-mistakes">
        <Mistake kind="real" sign="●" text={words.doubted} share={real} />
        <Mistake kind="made" sign="▲" text={words.missed} share={made} />
        <p>{sayCounted(words.over, all.of)}</p>
      </div>
    </footer>
  );
}

function Bar({ share }: { share: number }) {
  const words = wallTexts[language.value].score;
  return (
    <div class="wall-bar" aria-hidden="true">
      <div>
        <span style={{ width: `${share * 100}%` }} />
        <i />
      </div>
      <p>
        <span>{words.nobody}</span>
        <span>½ {words.guessing}</span>
        <span>{words.everybody}</span>
      </p>
    </div>
  );
}

/** Wrong votes on one kind of picture. */
function Mistake({ kind, sign, text, share }: { kind: string; sign: string; text: string; share: Share }) {
  const { score } = wallTexts[language.value];
  if (share.of === 0) return null;
  return (
    <p>
      <b class={kind} aria-hidden="true">
        {sign}
      </b>{' '}
      {text}: <b>{say(score.outOf, { count: number(share.of - share.right), of: number(share.of) })}</b>
    </p>
  );
}
