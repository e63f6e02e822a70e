/** Saves pictures that a network made as a file: what goes with it is said before, and how far it is while it is done. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { DataCard } from '@nepwerk/marks/credentials';
import type { Sheet } from '@nepwerk/protocol';
import type { MarkRequest } from '../../../marks/mark-messages.ts';
import { createMarker, type Marker } from '../../../marks/marker.ts';
import { later } from '../../../text/later.ts';
import { language, list, number, say, sayCounted } from '../../../text/speech.ts';
import { FakePicker } from '../copies.tsx';
import { Choices } from '../choices.tsx';
import { Dialog } from '../dialog.tsx';
import { pictureOf } from '../pictures.ts';
import { SheetCanvas } from '../sheet-canvas.tsx';
import './files.css';

/** What can be saved: pictures as they were when they were last looked at. */
export interface Savable {
  readonly lab: string;
  readonly sheet: Sheet;
  /** The frames of the film up to that, the oldest first. */
  readonly film: readonly Sheet[];
  readonly data: DataCard & { readonly examples: Readonly<Record<ExampleKind, number>> };
  /** The training as it is now, and its rounds; null where it can't be had. */
  readonly takeTraining: () => Promise<{ readonly training: Uint8Array; readonly rounds: number } | null>;
}

/** What is saved of it. */
type Much = 'all' | 'one' | 'film' | 'training';

/** How long a frame stands while the film is shown, in milliseconds. */
const FRAME_MS = 300;

/** What is shown: the pictures, or the film going round; with reduced motion it stands still. */
function useShown({ sheet, film }: Savable, much: ReadonlySignal<Much>): ReadonlySignal<Sheet> {
  const shown = useSignal(sheet);
  useSignalEffect(() => {
    shown.value = sheet;
    if (much.value !== 'film' || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let at = 0;
    const timer = setInterval(() => (shown.value = film[at++ % film.length] ?? sheet), FRAME_MS);
    return () => clearInterval(timer);
  });
  return shown;
}

type ExampleKind = 'burger' | 'bird' | 'doodle' | 'own';

/** The dialog. */
export function FileDialog({ savable, onClose }: { savable: Savable; onClose: () => void }) {
  const { files } = later.value;
  const marker = useMemo(() => createMarker(), []);
  const much = useSignal<Much>('all');
  const at = useSignal(0);
  const sheet = useShown(savable, much);
  const common = { lab: savable.lab, language: language.value };
  useEffect(() => marker.cancel, [marker]);
  /** What was said of the last file is over; one that is being made goes on. */
  function forget(): void {
    if (marker.marking.peek()?.at !== 'working') marker.cancel();
  }
  function titleOf(what: Much, round: number): string {
    return say(files.names[what], { at: at.peek() + 1, round });
  }
  async function requestTraining(): Promise<MarkRequest | null> {
    const taken = await savable.takeTraining();
    if (!taken) return null;
    const { training, rounds } = taken;
    return {
      ...common,
      title: titleOf('training', rounds),
      type: 'application/x-safetensors',
      training,
      data: { ...savable.data, rounds },
    };
  }
  function save(): void {
    const what = much.value;
    if (what === 'training') {
      marker.save(requestTraining());
      return;
    }
    marker.save({
      ...common,
      title: titleOf(what, savable.data.rounds),
      type: what === 'film' ? 'image/gif' : 'image/png',
      sheets: {
        all: () => [savable.sheet],
        one: () => [pictureOf(savable.sheet, at.value)],
        film: () => [savable.sheet, ...savable.film], // what came of it first: that is what stands still where films do not play
      }[what](),
      data: savable.data,
    });
  }
  return (
    <Dialog title={files.title} onClose={onClose}>
      <div class="files">
        <div class="files-left">
          <Choices
            name="much"
            label={files.what}
            chosen={much.value}
            choices={(['all', 'one', 'film', 'training'] as const)
              .filter((value) => value !== 'film' || savable.film.length > 1)
              .map((value) => ({ value, text: files.short[value], label: files[value] }))}
            onChoose={(value) => {
              much.value = value;
              forget();
            }}
          />
          <div class="files-picture">
            <SheetCanvas sheet={sheet} label={files.all} gap={8} radius={8} />
            {much.value === 'one' && (
              <FakePicker
                sheet={sheet}
                label={files.choose}
                name={files.pick}
                mark={(place) => (place === at.value ? `▲ ${files.chosen}` : '')}
                onPick={(_, place) => {
                  at.value = place;
                  forget();
                }}
              />
            )}
          </div>
          <p class="hint">
            {much.value === 'film'
              ? say(files.filmHint)
              : much.value === 'training'
                ? say(files.trainingHint)
                : say(files.moment, { round: number(savable.data.rounds) })}
          </p>
        </div>
        <div class="files-right">
          <WhatGoesWithIt data={savable.data} training={much.value === 'training'} />
          <Saving marker={marker} training={much.value === 'training'} onSave={save} />
        </div>
      </div>
    </Dialog>
  );
}

/** The marks, and what the signature says. */
function WhatGoesWithIt({ data, training }: { data: Savable['data']; training: boolean }) {
  const { marks, trainingMarks, says, examples } = later.value.files;
  const kinds = Object.entries(data.examples) as [ExampleKind, number][];
  const inData = kinds.filter(([, count]) => count > 0).map(([kind, count]) => sayCounted(examples[kind], count));
  return (
    <>
      <h3>{marks.heading}</h3>
      <p>{say(training ? trainingMarks.intro : marks.intro)}</p>
      <ul class="bullets">
        {Object.values(training ? trainingMarks.list : marks.list).map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ul>
      <h3>{says.heading}</h3>
      <ul class="bullets">
        <li>{says.lab}</li>
        {!training && <li>{sayCounted(says.rounds, data.rounds)}</li>}
        <li>{say(says.data, { examples: list(inData) || says.nothing })}</li>
      </ul>
      <p class="hint">{say(says.noName)}</p>
    </>
  );
}

/** The button, and how far it is. */
function Saving({ marker, training, onSave }: { marker: Marker; training: boolean; onSave: () => void }) {
  const { files } = later.value;
  const marking = marker.marking.value;
  const working = marking?.at === 'working';
  return (
    <div class="files-save">
      <div role="status">
        {working && <p>{files.steps[marking.step]}</p>}
        {marking?.at === 'saved' && (
          <p class="files-done">{say(training ? files.savedTraining : files.saved, { title: marking.title })}</p>
        )}
        {marking?.at === 'refused' && <p class="files-refused">{say(files.refused[marking.why])}</p>}
      </div>
      {working ? (
        <>
          <progress aria-hidden="true" value={marking.share} />
          <button type="button" class="button" onClick={marker.cancel}>
            {files.cancel}
          </button>
        </>
      ) : (
        <button type="button" class="button go" onClick={onSave}>
          {files.save}
        </button>
      )}
      {marking?.at === 'saved' && (
        <a href="/check" target="check">
          {files.check}
        </a>
      )}
    </div>
  );
}
