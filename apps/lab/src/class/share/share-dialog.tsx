/** Shares a picture with the class: pick a made or a real one, see it large, read what happens, and send it; and take back what was sent. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PictureId, Sheet } from '@nepwerk/protocol';
import { type ClassLab, MOST_SEATS, PICTURES_A_SEAT, SHARES_A_SEAT } from '@nepwerk/protocol/class';
import type { AlbumSource } from '../../labs/shell/album.ts';
import { AlbumView } from '../../labs/shell/album-view.tsx';
import { Choices } from '../../labs/shell/choices.tsx';
import { FakePicker } from '../../labs/shell/copies.tsx';
import { Dialog } from '../../labs/shell/dialog.tsx';
import { pictureOf } from '../../labs/shell/pictures.ts';
import { SheetCanvas } from '../../labs/shell/sheet-canvas.tsx';
import { number, say, sayCounted } from '../../text/speech.ts';
import { OwnPictures } from './own-pictures.tsx';
import { createShareDesk, type ShareDesk, type SharePlace } from './share-desk.ts';
import { shareWords } from './share-words.ts';
import './share.css';

/** What a lab has to share. */
export interface Sharables {
  readonly lab: ClassLab;
  /** Rounds that the maker of the made pictures had trained. */
  readonly round: number;
  /** The made pictures as they were when the dialog was opened; null while there are none. */
  readonly made: Sheet | null;
  /** The place of the one that was picked last. */
  readonly picked: number;
  /** The data, which is real. */
  readonly real: AlbumSource;
  /** Says in words what is at a place of the data. */
  readonly describe: (place: number) => string;
  /** Whether it is a photo that the pupil took. */
  readonly isPhoto: (place: number) => boolean;
}

/** What is picked: of which kind, and the place of each. */
type Kind = 'made' | 'real';

/** Narrowest picture of the data, in rem. */
const CELL_REM = 3.5;

/** The dialog. */
export function ShareDialog({
  place,
  sharables,
  onClose,
}: {
  place: SharePlace;
  sharables: Sharables;
  onClose: () => void;
}) {
  const words = shareWords.value;
  const desk = useMemo(() => createShareDesk(place), [place]);
  const kind = useSignal<Kind>(sharables.made ? 'made' : 'real');
  const madeAt = useSignal(sharables.picked);
  const realAt = useSignal(firstOf(sharables, place));
  const shown = useComputed(() =>
    kind.value === 'real'
      ? pictureIn(sharables.real, realAt.value)
      : sharables.made && pictureOf(sharables.made, madeAt.value),
  );
  const isPhoto = useComputed(() => kind.value === 'real' && sharables.isPhoto(realAt.value));
  function pick(next: () => void): void {
    next();
    if (!desk.busy.peek()) desk.forget();
  }
  function send(): void {
    const { lab, round } = sharables;
    if (shown.value) void desk.share({ lab, round, sheet: shown.value, made: kind.value === 'made' });
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="share">
        <div class="share-pick">
          <Choices
            name="share-kind"
            label={words.kinds.label}
            chosen={kind.value}
            choices={[
              { value: 'made', text: `▲ ${words.kinds.made}` },
              { value: 'real', text: `● ${words.kinds.real}` },
            ]}
            onChoose={(value) => pick(() => (kind.value = value))}
          />
          {kind.value === 'made' ? (
            <Made sharables={sharables} at={madeAt} onPick={(at) => pick(() => (madeAt.value = at))} />
          ) : (
            <Real sharables={sharables} at={realAt} onPick={(at) => pick(() => (realAt.value = at))} />
          )}
        </div>
        <div class="share-send">
          {shown.value && (
            <div class={kind.value === 'made' ? 'share-picture made' : 'share-picture real'}>
              <SheetCanvas sheet={shown} label={words.picture[kind.value]} side={256} />
            </div>
          )}
          <p>{say(words.what)}</p>
          <p class="hint">{say(words.game)}</p>
          {isPhoto.value && <p class="share-photo">{say(words.photo)}</p>}
          <Sending desk={desk} canSend={shown.value !== null} isPhoto={isPhoto.value} onSend={send} />
        </div>
      </div>
      <OwnPictures desk={desk} />
    </Dialog>
  );
}

function Made({
  sharables: { made },
  at,
  onPick,
}: {
  sharables: Sharables;
  at: ReadonlySignal<number>;
  onPick: (at: number) => void;
}) {
  const words = shareWords.value;
  const sheet = useSignal(made);
  if (!made) return <p class="share-none">{say(words.noMade)}</p>;
  return (
    <div class="share-made">
      <SheetCanvas sheet={sheet} label={words.pickMade} gap={8} radius={8} />
      <FakePicker
        sheet={sheet}
        label={words.pickMade}
        name={words.pickThis}
        mark={(place) => (place === at.value ? '✓' : '')}
        onPick={(_, place) => onPick(place)}
      />
    </div>
  );
}

function Real({
  sharables: { real, describe },
  at,
  onPick,
}: {
  sharables: Sharables;
  at: ReadonlySignal<number>;
  onPick: (at: number) => void;
}) {
  const chosen = useComputed((): ReadonlySet<PictureId> => new Set([real.idAt(at.value)]));
  return (
    <div class="share-real">
      <AlbumView
        data={real}
        describe={describe}
        label={sayCounted(shareWords.value.pickReal, real.album.value.count)}
        cell={CELL_REM}
        chosen={chosen}
        onPick={({ place }) => onPick(place)}
      />
    </div>
  );
}

/** The button, how far it is, and how it ended. */
function Sending({
  desk,
  canSend,
  isPhoto,
  onSend,
}: {
  desk: ShareDesk;
  canSend: boolean;
  isPhoto: boolean;
  onSend: () => void;
}) {
  const words = shareWords.value;
  const outcome = desk.outcome.value;
  const over = desk.over.value;
  const refused = over ?? (outcome === 'sent' || outcome === 'taken-back' ? null : outcome);
  const busy = desk.busy.value;
  return (
    <div class="share-sending">
      <button
        type="button"
        class="button go"
        data-refocus
        disabled={!canSend || over !== null}
        aria-disabled={busy}
        onClick={onSend}
      >
        {isPhoto ? words.goPhoto : words.go}
      </button>
      {busy && <progress aria-label={words.sending} />}
      <p role="status">
        {busy ? words.sending : outcome === 'sent' ? say(words.sent) : outcome === 'taken-back' && say(words.takenBack)}
      </p>
      {refused !== null && (
        <p role="alert" class="share-refused">
          {say(words.refused[refused], { most: number(PICTURES_A_SEAT), all: number(SHARES_A_SEAT) })}
        </p>
      )}
    </div>
  );
}

/**
 * The picture of the data that is picked first: another for each seat, and another after each that was shared, for the whole class has the same data. It is no photo:
 * one of those is shared only when somebody picks it.
 */
function firstOf({ isPhoto, real }: Sharables, { seat, link }: SharePlace): number {
  const shared = link.state.peek()?.seats[seat]?.shared ?? 0;
  const { painted } = real.album.peek();
  const places = Array.from({ length: painted }, (_, at) => at).filter((at) => !isPhoto(at));
  return places[(seat + MOST_SEATS * shared) % places.length] ?? painted;
}

/** One picture of an album as a sheet of its own; null where it is not painted yet. */
function pictureIn({ album }: AlbumSource, place: number): Sheet | null {
  const { size, painted, pixels } = album.value;
  if (place >= painted) return null;
  const bytes = size * size * 4;
  return { columns: 1, rows: 1, size, pixels: pixels.slice(place * bytes, (place + 1) * bytes) };
}
