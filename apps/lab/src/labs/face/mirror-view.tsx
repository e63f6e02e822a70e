/** The mirror: one person moves, and beside it is the other's face, by the nets, by stretching one photo, or both. */
import { useComputed, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FacePlace, MirrorPicture, MirrorSettings, Sheet } from '@nepwerk/protocol';
import { say } from '../../text/speech.ts';
import { Choices } from '../shell/choices.tsx';
import type { FaceController } from './controller.ts';
import { CameraLine, Nobody } from './live/camera-line.tsx';
import type { LiveMirror } from './live/live-mirror.ts';
import { firstNamesOf, namesOf, words } from './words.ts';
import './mirror.css';

const WAYS = ['deep', 'cheap', 'both'] as const;

/** The pictures, who moves and how the fake is made, and the camera where somebody was filmed. */
export function Mirror({ lab, live }: { lab: FaceController; live: LiveMirror }) {
  const { mirror: texts } = words.value;
  const { mirror, moving, picture } = lab;
  const first = firstNamesOf(lab);
  const empty = useComputed(() => picture.value === null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => (section.current ? onVanish(section.current, live.hide) : undefined), [live]);
  function set(change: Partial<MirrorSettings>): void {
    mirror.value = { ...mirror.peek(), ...change };
  }
  /** Somebody who was filmed is not steered by hand, and another one who sits before the camera says so first. */
  function perform(performer: FacePlace): void {
    const { steer } = mirror.peek();
    set({ performer, steer: lab.cast[performer].kind === 'filmed' ? null : steer, camera: false });
  }
  return (
    <section class="face-mirror" aria-label={texts.label} ref={section}>
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
          onChoose={(value) => perform(value === '0' ? 0 : 1)}
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
      <CameraLine lab={lab} live={live} />
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
  const size = way === 'both' ? 3 : 2;
  useSignalEffect(() => {
    if (lab.picture.value === null) return;
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(lab.mirrorSeen);
  });
  return (
    <div class={`face-pictures of-${size}${settings.value.camera ? ' as-mirror' : ''}`}>
      <Nobody picture={lab.picture} />
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

/** Calls back when something is not laid out any more, such as the part of a narrow page that is behind a tab; answers how to stop that. */
function onVanish(element: Element, callback: () => void): () => void {
  const observer = new ResizeObserver((entries) => {
    if (entries.at(-1)?.contentRect.width === 0) callback();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** A canvas that follows one of the pictures, smooth where it is enlarged. */
export function Picture({
  lab,
  of,
  label,
}: {
  lab: { readonly picture: ReadonlySignal<MirrorPicture | null> };
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
