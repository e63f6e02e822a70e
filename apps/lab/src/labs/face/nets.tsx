/** The two-decoder picture, alive: both faces through one encoder, into a code, and out by their own decoder or by the other's. */
import { useComputed, useSignal } from '@preact/signals';
import type { Sheet } from '@nepwerk/protocol';
import { number, say } from '../../text/speech.ts';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { FaceController } from './controller.ts';
import { LETTERS } from './data.tsx';
import { codeSheet } from './code-sheet.ts';
import { NetDialog } from './net-dialog.tsx';
import { firstNamesOf, namesOf, words } from './words.ts';
import './nets.css';

/** The drawing with its switch. */
export function Nets({ lab }: { lab: FaceController }) {
  const { nets } = words.value;
  const { swapped, preview, phase } = lab;
  const choosing = useSignal(false);
  const [first, second] = firstNamesOf(lab);
  const length = preview.value?.ways[0].code.length ?? 64;
  const sentence = !preview.value
    ? say(nets.empty)
    : say(swapped.value ? nets.swapOn : nets.swapOff, { first, second });
  return (
    <section class="face-nets-part" aria-label={nets.label}>
      <div class={swapped.value ? 'face-nets swapped' : 'face-nets'} data-phase={phase}>
        <Row lab={lab} place={0} />
        <Wires kind="in" />
        <div class="face-encoder">
          <strong>{nets.encoder}</strong>
          <span>{nets.encoderShared}</span>
          <Hourglass />
        </div>
        <Wires kind="code" />
        <Wires kind="out" />
        <Row lab={lab} place={1} />
        <p class="face-code-name">
          {say(nets.code, { count: number(length) })}
          <button type="button" class="link" onClick={() => (choosing.value = true)}>
            {words.value.net.open}
          </button>
        </p>
      </div>
      <div class="face-nets-foot">
        <p aria-live="polite">{sentence}</p>
        <label class="switch">
          <input
            type="checkbox"
            checked={swapped.value}
            onChange={(event) => (swapped.value = event.currentTarget.checked)}
          />
          {nets.swap}
        </label>
      </div>
      {choosing.value && <NetDialog lab={lab} onClose={() => (choosing.value = false)} />}
    </section>
  );
}

/** One person's line: what goes in, the code, the decoder and what it makes. */
function Row({ lab, place }: { lab: FaceController; place: 0 | 1 }) {
  const { nets } = words.value;
  const other = place === 0 ? 1 : 0;
  const name = namesOf(lab)[place];
  const bent = useComputed(() => lab.preview.value?.ways[place].bent ?? null);
  const code = useComputed(() => (lab.preview.value ? codeSheet(lab.preview.value.ways[place].code) : null));
  const made = useComputed((): Sheet | null => {
    const ways = lab.preview.value?.ways;
    if (!ways) return null;
    return lab.swapped.value ? ways[other].swapped : ways[place].rebuilt;
  });
  return (
    <>
      <figure class={`face-in row-${place}`}>
        <SheetCanvas sheet={bent} label={say(nets.inAlt, { name })} />
        <figcaption>
          <span aria-hidden="true">●</span> {LETTERS[place]} {nets.bent}
        </figcaption>
      </figure>
      <div class={`face-code row-${place}`} aria-hidden="true">
        <SheetCanvas sheet={code} label="" side={64} />
      </div>
      <div class={`face-decoder row-${place}`}>
        <strong>{say(nets.decoder, { name: firstNamesOf(lab)[place] })}</strong>
      </div>
      <figure class={`face-out row-${place}`}>
        <SheetCanvas sheet={made} label={say(nets.outAlt, { name })} />
        <figcaption>
          <span aria-hidden="true">▲</span>{' '}
          {lab.swapped.value
            ? say(nets.swapped, { from: LETTERS[other], to: LETTERS[place] })
            : `${LETTERS[place]} ${nets.straight}`}
        </figcaption>
      </figure>
    </>
  );
}

/** The lines between the stations; those to the decoders cross when these are swapped. */
function Wires({ kind }: { kind: 'in' | 'code' | 'out' }) {
  return (
    <svg class={`face-wires wires-${kind}`} viewBox="0 0 100 200" preserveAspectRatio="none" aria-hidden="true">
      {kind === 'in' && <path d="M0 50 C50 50 50 90 100 90 M0 150 C50 150 50 110 100 110" />}
      {kind === 'code' && <path d="M0 90 C50 90 50 50 100 50 M0 110 C50 110 50 150 100 150" />}
      {kind === 'out' && <path class="straight" d="M0 50 L100 50 M0 150 L100 150" />}
      {kind === 'out' && <path class="crossed" d="M0 50 C50 50 50 150 100 150 M0 150 C50 150 50 50 100 50" />}
    </svg>
  );
}

/** What an encoder does: much becomes little. */
function Hourglass() {
  return (
    <svg class="face-funnel" viewBox="0 0 60 40" aria-hidden="true">
      <path d="M4 4 L40 14 V26 L4 36 Z M46 14 H56 V26 H46 Z" />
    </svg>
  );
}
