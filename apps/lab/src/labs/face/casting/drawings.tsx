/** Small drawings beside the words of casting: who can be chosen, what is asked of a head, and that there is no picture. */
import type { CaptureGoal } from '@nepwerk/media';
import type { FacePlace } from '@nepwerk/protocol';
import type { Choice } from './desk.ts';
import type { PromptKind } from './prompts.ts';
import './drawings.css';

/** Who can be at a place. */
export function ChoicePicture({ choice, place }: { choice: Choice; place: FacePlace }) {
  return (
    <svg class="casting-picture" viewBox="0 0 64 64" aria-hidden="true">
      {choice === 'camera' ? <Webcam /> : PICTURES[choice][place]()}
    </svg>
  );
}

const PICTURES = { puppet: [Collins, Hopper], cartoon: [Pip, Moss] } as const;

/** A portrait in its frame, with strings: a puppet. */
function Strings() {
  return <path class="strings" d="M20 0 V14 M32 0 V8 M44 0 V14" />;
}

function Collins() {
  return (
    <>
      <rect class="frame" x="8" y="8" width="48" height="54" rx="4" />
      <Strings />
      <path class="hair-fair" d="M17 34 Q14 15 32 15 Q50 15 47 34 V45 H17 Z" />
      <path class="skin-fair" d="M21 32 Q32 24 43 32 V38 Q43 50 32 50 Q21 50 21 38 Z" />
      <path class="line" d="M26 36 h2 M36 36 h2 M27 43 q5 4 10 0" />
      <path class="suit" d="M14 61 Q18 51 32 51 Q46 51 50 61 Z" />
    </>
  );
}

function Hopper() {
  return (
    <>
      <rect class="frame" x="8" y="8" width="48" height="54" rx="4" />
      <Strings />
      <path class="skin-fair" d="M20 28 H44 V37 Q44 50 32 50 Q20 50 20 37 Z" />
      <path class="cap" d="M17 27 Q17 14 32 14 Q47 14 47 27 Z" />
      <path class="line" d="M23 33 h7 v5 h-7 Z M34 33 h7 v5 h-7 Z M30 35 h4 M28 44 h8" />
      <path class="navy" d="M14 61 Q18 51 32 51 Q46 51 50 61 Z" />
    </>
  );
}

function Pip() {
  return (
    <>
      <circle class="ground-pip" cx="32" cy="32" r="30" />
      <path class="hair-red" d="M14 40 Q6 34 11 26 Q8 16 18 14 Q24 5 32 9 Q40 5 46 14 Q56 16 53 26 Q58 34 50 40 Z" />
      <circle class="skin-pip" cx="32" cy="35" r="16" />
      <path class="line" d="M26 33 v3 M38 33 v3 M26 43 q6 5 12 0" />
      <path class="dots" d="M22 39 h0 M25 41 h0 M39 41 h0 M42 39 h0" />
    </>
  );
}

function Moss() {
  return (
    <>
      <circle class="ground-moss" cx="32" cy="32" r="30" />
      <path class="skin-moss" d="M20 27 Q32 20 44 27 V40 Q44 54 32 54 Q20 54 20 40 Z" />
      <path class="brows" d="M23 31 l7 -1 M41 31 l-7 -1" />
      <path class="line" d="M26 35 v2 M38 35 v2 M27 46 h10" />
      <path class="hair-green" d="M17 30 Q17 22 24 22 Q34 24 44 19 Q47 23 47 30 Q52 8 32 8 Q12 8 17 30 Z" />
    </>
  );
}

function Webcam() {
  return (
    <>
      <circle class="paper" cx="32" cy="28" r="21" />
      <circle class="lens" cx="32" cy="28" r="11" />
      <circle class="glint" cx="36" cy="24" r="3" />
      <path class="paper" d="M22 50 h20 l4 9 h-28 Z" />
    </>
  );
}

/** What a head is asked to do, as in a mirror: left is left. */
export type AskKind = CaptureGoal | PromptKind;

/** Where the features go, and where the arrow is. */
const WAYS: Partial<Record<AskKind, { readonly shift: string; readonly arrow: string }>> = {
  left: { shift: 'translate(-11 0)', arrow: 'M24 60 H4 M12 51 L4 60 L12 69' },
  right: { shift: 'translate(11 0)', arrow: 'M96 60 H116 M108 51 L116 60 L108 69' },
  up: { shift: 'translate(0 -11)', arrow: 'M60 20 V2 M51 10 L60 2 L69 10' },
  down: { shift: 'translate(0 11)', arrow: 'M60 100 V118 M51 110 L60 118 L69 110' },
};

const MOUTHS: Partial<Record<AskKind, string>> = {
  mouth: 'M60 70 m-7 0 a7 9 0 1 0 14 0 a7 9 0 1 0 -14 0',
  wide: 'M44 68 Q60 80 76 68',
};

/** The picture of what is asked. */
export function AskPicture({ kind }: { kind: AskKind }) {
  const way = WAYS[kind];
  return (
    <svg class="casting-ask-picture" viewBox="0 0 120 120" aria-hidden="true">
      <ellipse class="head" cx="60" cy="60" rx="27" ry="33" />
      <g transform={way?.shift ?? 'translate(0 0)'}>
        <path class="line" d={kind === 'eyes' ? 'M44 52 q5 4 10 0 M66 52 q5 4 10 0' : 'M49 50 v5 M71 50 v5'} />
        <path class="line" d="M60 54 v8" />
        <path class="line" d={MOUTHS[kind] ?? 'M52 72 h16'} />
      </g>
      {kind === 'front' && (
        <path class="arrow" d="M24 104 Q60 122 96 104 M32 112 L23 104 L34 100 M88 112 L97 104 L86 100" />
      )}
      {way && <path class="arrow" d={way.arrow} />}
    </svg>
  );
}

/** A camera that is off. */
export function CameraOff() {
  return (
    <svg class="casting-camera-off" viewBox="0 0 120 120" aria-hidden="true">
      <rect class="body" x="16" y="38" width="62" height="46" rx="8" />
      <path class="body" d="M78 54 L104 42 V80 L78 68 Z" />
      <path class="stroke" d="M14 100 L106 22" />
    </svg>
  );
}

/** Somebody is done. */
export function DonePicture() {
  return (
    <svg class="casting-done-picture" viewBox="0 0 120 120" aria-hidden="true">
      <circle class="ground" cx="60" cy="60" r="52" />
      <path class="tick" d="M36 62 L54 80 L86 42" />
    </svg>
  );
}
