/** The head of the console: which lesson, who is in, by which code, what the wall shows; and what must be at hand at any moment. */
import type { ClassState } from '@nepwerk/protocol/class';
import { SiteHead } from '../../pages/site-head.tsx';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import { areKeysOn } from './keys.ts';
import { usePart } from './use-part.ts';
import { inThrees, words } from './words.ts';

/** The head. */
export function ConsoleHead({ desk, onCode, onEnd }: { desk: ConsoleDesk; onCode: () => void; onEnd: () => void }) {
  const { head } = words.value;
  const lesson = desk.lesson.value;
  return (
    <SiteHead levels={false}>
      <div class="con-title">
        <h1>
          {typeof lesson === 'string' ? (
            lesson === 'none' ? (
              head.noLesson
            ) : (
              head.heading
            )
          ) : (
            <span lang={lesson.language}>{lesson.title}</span>
          )}
        </h1>
        <div class="con-facts">
          <In desk={desk} />
          <Code desk={desk} onCode={onCode} />
          <WallSays desk={desk} />
          <Connection desk={desk} />
          <Frozen desk={desk} />
        </div>
      </div>
      <div class="con-at-hand">
        <Freeze desk={desk} />
        <Cover desk={desk} />
        <button type="button" class="button" onClick={onEnd}>
          {head.end}
        </button>
      </div>
    </SiteHead>
  );
}

/** The letter of a button, while letters are on. */
function Key({ letter }: { letter: string }) {
  if (!areKeysOn.value) return null;
  return (
    <kbd>
      <span class="only-heard">{say(words.value.head.key, { key: letter })}</span>
      <span aria-hidden="true">{letter}</span>
    </kbd>
  );
}

function Freeze({ desk }: { desk: ConsoleDesk }) {
  const { head, keys } = words.value;
  const isFrozen = usePart(desk, (it) => it.frozen);
  return (
    <button
      type="button"
      class={isFrozen ? 'button con-eyes frozen' : 'button con-eyes'}
      onClick={() => void desk.ask({ type: 'freeze', on: !isFrozen })}
    >
      <span aria-hidden="true">{isFrozen ? '▶' : '◉'}</span> {isFrozen ? head.frozen : head.freeze}
      <Key letter={keys.freeze} />
    </button>
  );
}

/** Hides the wall at once, and puts back what it showed. */
function Cover({ desk }: { desk: ConsoleDesk }) {
  const { head, keys } = words.value;
  const canPutBack = usePart(desk, (it) => it.wall === 'nothing' && desk.wallBefore.value !== null);
  return (
    <button type="button" class="button con-cover" onClick={() => void desk.coverWall()}>
      {canPutBack ? head.putBack : head.clear}
      <Key letter={keys.clear} />
    </button>
  );
}

/** How many are in, and how many of them have a page open. */
function countSeats({ seats }: ClassState): { readonly all: number; readonly here: number } {
  const all = seats.filter(({ status }) => status === 'in');
  return { all: all.length, here: all.filter(({ awaySince }) => awaySince === null).length };
}

function In({ desk }: { desk: ConsoleDesk }) {
  const { all, here } = usePart(desk, countSeats);
  return <span>{say(words.value.head.in, { here, all })}</span>;
}

function Code({ desk, onCode }: { desk: ConsoleDesk; onCode: () => void }) {
  const { code, door } = usePart(desk, (it) => ({ code: it.code, door: it.door }));
  const { head, code: says, door: doorWords } = words.value;
  return (
    <button type="button" class="con-code" onClick={onCode} title={says.show}>
      {head.code} <b>{inThrees(code)}</b> · {door ? doorWords.open : doorWords.shut}
    </button>
  );
}

function WallSays({ desk }: { desk: ConsoleDesk }) {
  const shows = usePart(desk, (it) => it.wall);
  return <span>{words.value.wall.says[shows]}</span>;
}

function Frozen({ desk }: { desk: ConsoleDesk }) {
  const isFrozen = usePart(desk, (it) => it.frozen);
  return isFrozen ? <span class="con-frozen">{words.value.head.frozenSays}</span> : null;
}

/** How it stands with the server, in a word; more is said below where it does not stand well. */
function Connection({ desk }: { desk: ConsoleDesk }) {
  if (desk.status.value !== 'live' || desk.slow.value > 0) return null;
  return (
    <span class="con-live">
      <span aria-hidden="true">✓</span> <span class="con-live-says">{words.value.connection.live}</span>
    </span>
  );
}
