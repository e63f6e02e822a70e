/** The list of pictures that wait: judged by press or by key, each once, in places that do not move while it goes on. */
import { useEffect, useRef } from 'preact/hooks';
import type { SharedPicture } from '@nepwerk/protocol/class';
import { say } from '../../text/speech.ts';
import type { ConsoleDesk } from './console-desk.ts';
import type { JudgedPictures, Verdict } from './judged-pictures.ts';
import { PictureOf, Truth } from './shared-picture.tsx';
import { usePart } from './use-part.ts';
import { nameOfSeat, words } from './words.ts';

/** The list; `onLast` is told when the last was judged by whoever has the focus here. */
export function WaitingPictures({
  desk,
  pictures,
  onLast,
  large = false,
}: {
  desk: ConsoleDesk;
  pictures: JudgedPictures;
  onLast?: () => void;
  large?: boolean;
}) {
  const { pictures: says } = words.value;
  const list = useRef<HTMLUListElement>(null);
  const tiles = usePart(desk, (it) =>
    it.pictures
      .filter(({ id, status }) => status === 'waiting' || pictures.judged.value.has(id))
      .map((picture) => ({
        picture,
        name: nameOfSeat(it, picture.seat ?? -1),
        verdict: pictures.judged.value.get(picture.id) ?? null,
      })),
  );
  // Whoever looks at them large goes through them: the keys work at once.
  useEffect(() => {
    if (large) buttonIn(list.current)?.focus();
  }, [large]);
  if (tiles.length === 0) return <p class="con-soft">{says.none}</p>;
  return (
    <>
      <p class={large ? 'con-soft con-keys-say' : 'only-heard'}>{says.keys}</p>
      <ul
        ref={list}
        class={large ? 'con-pictures large' : 'con-pictures'}
        aria-label={says.list}
        data-press="pictures" // by key the next one has the focus at once
      >
        {tiles.map((tile) =>
          tile.verdict === null ? (
            <Waiting key={tile.picture.id} desk={desk} pictures={pictures} onLast={onLast} {...tile} />
          ) : (
            <Judged key={tile.picture.id} desk={desk} {...tile} verdict={tile.verdict} />
          ),
        )}
      </ul>
    </>
  );
}

interface TileProps {
  readonly desk: ConsoleDesk;
  readonly picture: SharedPicture;
  readonly name: string;
}

function Waiting({
  desk,
  pictures,
  picture,
  name,
  onLast,
}: TileProps & { pictures: JudgedPictures; onLast: (() => void) | undefined }) {
  const { pictures: says } = words.value;
  const item = useRef<HTMLLIElement>(null);
  function judge(verdict: Verdict, byKey: boolean): void {
    if (!byKey && pictures.hasJustMoved) return;
    const hadFocus = item.current?.contains(document.activeElement);
    if (item.current && hadFocus && !goOn(item.current, byKey)) onLast?.();
    void pictures.judge(picture.id, verdict);
  }
  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') judge('refuse', true);
    else if (step !== undefined && item.current) goTo(besides(item.current, step)[0]);
    else return;
    event.preventDefault();
  }
  return (
    <li ref={item} class="con-shared">
      <PictureOf desk={desk} picture={picture} name={name} />
      <div>
        <b>{name}</b>
        <Truth picture={picture} />
        <div class="con-judge">
          <button
            type="button"
            class="button go"
            data-judge
            data-refocus="instead"
            aria-label={say(says.showLabel, { name })}
            onKeyDown={onKey}
            onClick={({ detail }) => judge('approve', detail === 0)}
          >
            ✓ {says.show}
          </button>
          <button
            type="button"
            class="button"
            aria-label={say(says.refuse, { name })}
            onKeyDown={onKey}
            onClick={({ detail }) => judge('refuse', detail === 0)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      </div>
    </li>
  );
}

/** One that was judged, in its place for a moment more. */
function Judged({ desk, picture, name, verdict }: TileProps & { verdict: Verdict }) {
  const { pictures: says } = words.value;
  return (
    <li class="con-shared judged">
      <PictureOf desk={desk} picture={picture} name={name} />
      <div>
        <b>{name}</b>
        <Truth picture={picture} />
        <p class="con-judge">{verdict === 'approve' ? `✓ ${says.shown}` : `✕ ${says.refused}`}</p>
      </div>
    </li>
  );
}

/** Where the arrow keys go. */
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** The buttons of the pictures after an item, or before it, the nearest first. */
function besides(item: HTMLElement, step: -1 | 1): HTMLElement[] {
  const items = [...(item.parentElement?.children ?? [])];
  const at = items.indexOf(item);
  const those = step === 1 ? items.slice(at + 1) : items.slice(0, at).reverse();
  return those.flatMap((it) => buttonIn(it) ?? []);
}

function buttonIn(element: Element | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>('[data-judge]') ?? null;
}

/** Gives the focus to the next picture that waits, or else to the one before; whether there is one. Nothing scrolls under a finger. */
function goOn(item: HTMLElement, mayScroll: boolean): boolean {
  const next = [...besides(item, 1), ...besides(item, -1)][0];
  if (mayScroll) goTo(next);
  else next?.focus({ preventScroll: true });
  return next !== undefined;
}

function goTo(button: HTMLElement | undefined): void {
  button?.focus();
  button?.closest('li')?.scrollIntoView({ block: 'nearest' });
}
