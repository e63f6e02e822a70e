/** Photos of one's own for the data: chosen or dropped, each cut to a square, small and on this device only. */
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { MOST_OWN, type Sheet } from '@nepwerk/protocol';
import { later } from '../../../text/later.ts';
import { number, say, sayCounted } from '../../../text/speech.ts';
import type { DataSet } from '../data-set.ts';
import { ChooseFiles } from '../choose-files.tsx';
import { Dialog } from '../dialog.tsx';
import { SheetCanvas } from '../sheet-canvas.tsx';
import { CropPad } from './crop-pad.tsx';
import type { Photo, PhotoDesk } from './photo-desk.ts';
import './photos.css';

/** What the field for files offers first; what is chosen all the same is looked at before it is read. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/bmp,image/avif';

/** The dialog over a desk. */
export function PhotosDialog({ data, desk, onClose }: { data: DataSet; desk: PhotoDesk; onClose: () => void }) {
  const { photos } = later.value;
  const empty = desk.photos.value.length === 0;
  return (
    <Dialog title={photos.title} onClose={onClose} wide>
      <div class="photos">
        <div class="photos-left">
          <Choose data={data} desk={desk} empty={empty} />
          {!empty && <Photos desk={desk} />}
          <Adding data={data} desk={desk} onAdded={onClose} />
        </div>
        {!empty && (
          <div class="photos-right">
            <Cutting desk={desk} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Choose({ data, desk, empty }: { data: DataSet; desk: PhotoDesk; empty: boolean }) {
  const { photos } = later.value;
  return (
    <div class={empty ? 'photos-choose empty' : 'photos-choose'}>
      <ChooseFiles
        text={photos.choose}
        accept={ACCEPT}
        first={empty}
        onChoose={(files) => desk.add(files, MOST_OWN - data.own.peek().length)}
      />
      <span>{photos.drop}</span>
      <p>
        <strong>{say(photos.rule)}</strong>
      </p>
      <p class="hint">{say(photos.stay)}</p>
    </div>
  );
}

/** The photos on the desk: those that were read as pictures, the others with what is the matter. */
function Photos({ desk }: { desk: PhotoDesk }) {
  const { photos } = later.value;
  const refused = desk.photos.value.filter((it) => it.refused).length;
  return (
    <>
      {refused > 1 && (
        <button type="button" class="button" onClick={desk.removeRefused}>
          {sayCounted(photos.removeRefused, refused)}
        </button>
      )}
      <ul class="photos-list" aria-label={photos.list}>
        {desk.photos.value.map((photo) => (
          <li key={photo.id} class={photo.refused ? 'refused' : ''}>
            <Item photo={photo} desk={desk} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Item({ photo, desk }: { photo: Photo; desk: PhotoDesk }) {
  const { photos } = later.value;
  if (photo.refused) {
    return (
      <>
        <p>
          <strong>{photo.name}</strong> {say(photos.refused[photo.refused])}
        </p>
        <button
          type="button"
          class="photos-remove"
          aria-label={say(photos.remove, { name: photo.name })}
          onClick={() => desk.remove(photo.id)}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </>
    );
  }
  if (!photo.read)
    return <span class="photos-waiting" role="img" aria-label={say(photos.waiting, { name: photo.name })} />;
  return (
    <button
      type="button"
      class="photos-pick"
      aria-pressed={desk.chosen.value?.id === photo.id}
      aria-label={say(photos.pick, { name: photo.name })}
      onClick={() => desk.choose(photo.id)}
      onKeyDown={(event) => event.key === 'Delete' && desk.remove(photo.id)}
    >
      <Cut sheet={photo.read.sheet} label={photo.name} />
    </button>
  );
}

function Cut({ sheet, label }: { sheet: Sheet; label: string }) {
  const shown = useMemo(() => signal(sheet), [sheet]);
  return <SheetCanvas key={shown} sheet={shown} label={label} />;
}

/** How far reading is, what did not fit, and the button that adds what is ready. */
function Adding({ data, desk, onAdded }: { data: DataSet; desk: PhotoDesk; onAdded: () => void }) {
  const { photos } = later.value;
  const progress = desk.progress.value;
  const ready = desk.ready.value;
  function add(): void {
    data.add(ready, 'photo');
    desk.clear();
    onAdded();
  }
  return (
    <div class="photos-add">
      {progress && (
        <p role="status">
          <progress value={progress.done} max={progress.count} aria-hidden="true" />{' '}
          {say(photos.reading, { at: number(progress.done + 1), count: number(progress.count) })}{' '}
          <button type="button" class="button" onClick={desk.stop}>
            {photos.stop}
          </button>
        </p>
      )}
      {desk.tooMany.value > 0 && <p role="alert">{sayCounted(photos.tooMany, desk.tooMany.value)}</p>}
      {desk.photos.value.length > 0 && (
        <button type="button" class="button go" disabled={ready.length === 0 || progress !== null} onClick={add}>
          {sayCounted(photos.add, ready.length)}
        </button>
      )}
    </div>
  );
}

/** The chosen photo with its square. */
function Cutting({ desk }: { desk: PhotoDesk }) {
  const { photos } = later.value;
  const chosen = desk.chosen.value;
  const photo = desk.photos.value.find((it) => it.id === chosen?.id);
  return (
    <>
      <h3>{photos.crop.heading}</h3>
      {chosen?.preview && photo?.read ? (
        <>
          <CropPad
            name={photo.name}
            preview={chosen.preview}
            size={photo.read.size}
            crop={photo.read.crop}
            onCut={(crop) => desk.cut(photo.id, crop)}
          />
          <button type="button" class="button" onClick={() => desk.remove(photo.id)}>
            {say(photos.remove, { name: photo.name })}
          </button>
        </>
      ) : (
        <p class="hint">{say(photos.crop.empty)}</p>
      )}
    </>
  );
}
