/** The mirror: one person moves, and beside it is the other's face, by the nets, by stretching one photo, or both. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { MirrorPicture, MirrorSettings, Sheet } from '@nepwerk/protocol';
import { say } from '../../text/speech.ts';
import { Choices } from '../shell/choices.tsx';
import type { FaceController } from './controller.ts';
import { firstNamesOf, namesOf, words } from './words.ts';
import './mirror.css';

const WAYS = ['deep', 'cheap', 'both'] as const;

/** The pictures, and who moves and how the fake is made. */
export function Mirror({ lab }: { lab: FaceController }) {
  const { mirror: texts } = words.value;
  const { mirror, moving, picture } = lab;
  const first = firstNamesOf(lab);
  const empty = useComputed(() => picture.value === null);
  function set(change: Partial<MirrorSettings>): void {
    mirror.value = { ...mirror.peek(), ...change };
  }
  return (
    <section class="face-mirror" aria-label={texts.label}>
      {empty.value ? <p class="fakes-empty">{say(texts.wait)}</p> : <Pictures lab={lab} />}
      <div class="face-mirror-tools">
        <Choices
          name="performer"
          label={texts.performer}
          chosen={String(mirror.value.performer)}
          choices={[
            { value: '0', text: first[0] },
            { value: '1', text: first[1] },
          ]}
          onChoose={(value) => set({ performer: value === '0' ? 0 : 1 })}
        />
        <button
          type="button"
          class="button"
          disabled={empty.value || mirror.value.steer !== null}
          onClick={() => (moving.value = !moving.value)}
        >
          {moving.value ? texts.stop : texts.go}
        </button>
      </div>
      <Choices
        name="way"
        label={texts.way}
        chosen={mirror.value.way}
        choices={WAYS.map((value) => ({ value, text: texts.ways[value] }))}
        onChoose={(way) => set({ way })}
      />
    </section>
  );
}

/** What the mirror shows; the next picture is asked for when this one is on the screen. */
function Pictures({ lab }: { lab: FaceController }) {
  const { mirror: texts } = words.value;
  const names = namesOf(lab);
  const first = firstNamesOf(lab);
  const waiting = useRef(0);
  const settings = useComputed(() => lab.picture.value?.settings ?? lab.mirror.value);
  const { performer, way } = settings.value;
  const other = performer === 0 ? 1 : 0;
  const [who, face] = [names[performer], names[other]];
  useSignalEffect(() => {
    if (lab.picture.value === null) return;
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(lab.mirrorSeen);
  });
  return (
    <div class={`face-pictures of-${way === 'both' ? 3 : 2}`}>
      <figure>
        <Picture lab={lab} of={({ real }) => real} label={say(texts.realAlt, { name: who })} />
        <figcaption class="key real">
          <span aria-hidden="true">●</span> {say(texts.real, { name: first[performer] })}
        </figcaption>
      </figure>
      {way !== 'cheap' && (
        <figure>
          <Picture lab={lab} of={({ deep }) => deep} label={say(texts.deepAlt, { name: face })} />
          <figcaption class="key fake">
            <span aria-hidden="true">▲</span> {say(texts.deep, { name: first[other] })}
          </figcaption>
        </figure>
      )}
      {way !== 'deep' && (
        <figure>
          <Picture lab={lab} of={({ cheap }) => cheap} label={say(texts.cheapAlt, { name: face })} />
          <figcaption class="key fake">
            <span aria-hidden="true">▲</span> {say(texts.cheap, { name: first[other] })}
          </figcaption>
        </figure>
      )}
    </div>
  );
}

/** A canvas that follows one of the pictures, smooth where it is enlarged. */
function Picture({
  lab,
  of,
  label,
}: {
  lab: FaceController;
  of: (picture: MirrorPicture) => Sheet | null;
  label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useSignalEffect(() => {
    const sheet = lab.picture.value && of(lab.picture.value);
    const context = canvas.current?.getContext('2d');
    if (!sheet || !canvas.current || !context) return;
    if (canvas.current.width !== sheet.size) canvas.current.width = canvas.current.height = sheet.size;
    context.putImageData(new ImageData(sheet.pixels, sheet.size), 0, 0);
  });
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
