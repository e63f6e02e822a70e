/** The Face lab without its looks: the photos, the training, the mirror and the questions, as signals. Nothing of it is kept anywhere. */
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  FACE_VERSION,
  parseFaceSettings,
  writeFaceSettings,
  type DeviceFacts,
  type FaceLabReport,
  type FacePreview,
  type FaceRace,
  type FaceReply,
  type FaceRequest,
  type FaceUse,
  type MirrorPicture,
  type MirrorSettings,
  type ProblemCode,
} from '@nepwerk/protocol';
import { addPoint } from '../shell/history.ts';
import type { WorkerPort } from '../shell/worker-port.ts';
import { adviseOn, type Advice, type LikenessPoint } from './advice.ts';
import { faceLab, firstMirror } from './lab.ts';
import { createPhotos, type Photos } from './photos.ts';

/** What the lab is doing. */
export type FacePhase = 'opening' | 'ready' | 'running' | 'paused' | 'blocked';

/** What can end it: there is a page with a way on for each. */
export type FaceProblem = 'opening' | 'failed' | 'memory';

/** A point of the curves. */
export interface FacePoint {
  readonly step: number;
  readonly losses: readonly [number | null, number | null];
}

/** The lab as its parts see it. */
export interface FaceController {
  readonly phase: ReadonlySignal<FacePhase>;
  readonly problem: ReadonlySignal<FaceProblem | null>;
  /** How many frames have been filmed of how many; null once all are. */
  readonly filming: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  readonly device: ReadonlySignal<DeviceFacts | null>;
  readonly names: ReadonlySignal<readonly [string, string] | null>;
  readonly photos: readonly [Photos, Photos];
  /** Photos of each person to show and learn from. */
  readonly count: Signal<number>;
  /** Whether the second person only looks straight ahead. */
  readonly frontal: Signal<boolean>;
  readonly report: ReadonlySignal<FaceLabReport | null>;
  readonly history: ReadonlySignal<readonly FacePoint[]>;
  readonly preview: ReadonlySignal<FacePreview | null>;
  readonly advice: ReadonlySignal<Advice>;
  /** Goes up when the training went back to a good point by itself. */
  readonly recovered: ReadonlySignal<number>;
  /** Whether the drawing of the nets, and the rows below the mirror, show the swap. */
  readonly swapped: Signal<boolean>;
  readonly mirror: Signal<MirrorSettings>;
  /** Whether the mirror moves. */
  readonly moving: Signal<boolean>;
  readonly picture: ReadonlySignal<MirrorPicture | null>;
  /** How nets with few and with many photos stand beside each other; null when they do not learn. */
  readonly race: ReadonlySignal<FaceRace | null>;
  /** Lets nets learn side by side from so many photos of each, or ends that with null. The training rests meanwhile. */
  readonly setRace: (counts: readonly number[] | null) => void;
  /** A picture as the mirror would show it so many seconds after it began, for a film; null when the lab has ended meanwhile. */
  readonly shoot: (settings: MirrorSettings, at: number) => Promise<MirrorPicture | null>;
  /** The last picture has been seen: the next may come. */
  readonly mirrorSeen: () => void;
  readonly start: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  /** Throws all that was learned away and begins again with the same photos. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** All that the controller touches outside itself, so that a test can stand in for it. */
export interface FaceSurroundings {
  readonly makeWorker: () => WorkerPort<FaceRequest, FaceReply>;
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  readonly seed: number;
  readonly address: {
    query(): string;
    write(query: string): void;
  };
  /** Something in the address was not understood. */
  readonly onIgnored: () => void;
}

/** Milliseconds between two previews: as often as they can be looked at. */
const PREVIEW_MS = 1000;

/** Photos have to rest this long before the training gets other ones: a slider passes many on its way. */
const REST_MS = 300;

const BLOCKS: Partial<Record<ProblemCode, FaceProblem>> = { painting: 'opening', memory: 'memory' };

/** Opens the lab: films, and is then ready to train. Over sixty lines, for it is one story: how a lab comes to life. */
export function openFaceLab(around: FaceSurroundings): FaceController {
  const phase = signal<FacePhase>('opening');
  const problem = signal<FaceProblem | null>(null);
  const device = signal<DeviceFacts | null>(null);
  const names = signal<readonly [string, string] | null>(null);
  const { settings: wished, ignored } = parseFaceSettings(around.address.query());
  const count = signal<number>(wished.photos);
  const frontal = signal(wished.frontal === 'on');
  const photos = [createPhotos(count, signal(false)), createPhotos(count, frontal)] as const;
  const report = signal<FaceLabReport | null>(null);
  const history = signal<readonly FacePoint[]>([]);
  const likeness = signal<readonly LikenessPoint[]>([]);
  const preview = signal<FacePreview | null>(null);
  const recovered = signal(0);
  const mirror = signal(firstMirror);
  const moving = signal(true);
  const picture = signal<MirrorPicture | null>(null);
  const filming = computed(() => {
    const [done, of] = [photos[0].filmed.value + photos[1].filmed.value, 2 * faceLab.photos.most];
    return done < of ? { done, of } : null;
  });
  const use = computed((): FaceUse => [photos[0].used.value, photos[1].used.value]);

  const race = signal<FaceRace | null>(null);
  let racing = false;
  /** Who waits for a picture of a film, in the order of asking. */
  let shots: ((picture: MirrorPicture | null) => void)[] = [];
  /** The photos that the worker has been told of. */
  let known: FaceUse = firstUse();
  let worker = begin();
  let stopWaiting: () => void = () => undefined;
  let stopResting: () => void = () => undefined;

  function begin(): WorkerPort<FaceRequest, FaceReply> {
    const port = around.makeWorker();
    known = firstUse();
    port.listen(take, () => block('failed'));
    port.send({
      type: 'open',
      version: FACE_VERSION,
      cast: 'puppets',
      preset: 'face64',
      warp: 'gentle',
      seed: around.seed,
      threads: null,
      use: known,
    });
    return port;
  }

  function end(): void {
    stopWaiting();
    worker.close();
    for (const tell of shots) tell(null);
    shots = [];
  }

  function block(what: FaceProblem): void {
    end();
    batch(() => {
      problem.value = what;
      phase.value = 'blocked';
    });
  }

  /** Says what is trained on, unless the worker knows it already. */
  function sendUse(): void {
    const next = use.peek();
    if (isSameUse(next, known)) return;
    known = next;
    worker.send({ type: 'use', use: next });
  }

  function take(reply: FaceReply): void {
    switch (reply.type) {
      case 'filmed':
        photos[reply.person].take(reply);
        return;
      case 'ready':
        batch(() => {
          device.value = reply.device;
          names.value = reply.names;
          phase.value = 'ready';
        });
        sendUse();
        worker.send({ type: 'mirror', mirror: mirror.peek() });
        return;
      case 'running':
        if (phase.peek() === 'opening') return;
        phase.value = reply.running ? 'running' : report.peek() ? 'paused' : 'ready';
        worker.send({ type: 'preview' });
        return;
      case 'report':
        takeReport(reply.report);
        return;
      case 'preview':
        preview.value = reply.preview;
        stopWaiting();
        stopWaiting = around.later(() => {
          if (phase.peek() === 'running') worker.send({ type: 'preview' });
        }, PREVIEW_MS);
        return;
      case 'mirror':
        picture.value = reply.picture;
        return;
      case 'race':
        if (racing) race.value = reply.race;
        return;
      case 'shot':
        shots.shift()?.(reply.picture);
        return;
      case 'recovered':
        recovered.value += 1;
        return;
      case 'problem':
        block(BLOCKS[reply.code] ?? 'failed');
        return;
      default:
        reply satisfies never;
    }
  }

  function takeReport(next: FaceLabReport): void {
    batch(() => {
      if (phase.peek() === 'ready') phase.value = 'paused';
      report.value = next;
      history.value = addPoint(history.peek(), { step: next.step, losses: next.losses });
      const [first, second] = next.rebuilt;
      if (first === null || second === null) return;
      const value = (first + second) / 2;
      if (likeness.peek().at(-1)?.likeness === value) return;
      likeness.value = [...likeness.peek(), { step: next.step, likeness: value }];
    });
  }

  /** Settings go to the worker when they change, photos once they rest. */
  const stopFollowing = [
    effect(() => {
      const settings = moving.value || mirror.value.steer ? mirror.value : null;
      if (phase.peek() !== 'opening' && phase.peek() !== 'blocked') worker.send({ type: 'mirror', mirror: settings });
    }),
    effect(() => {
      around.address.write(writeFaceSettings({ photos: count.value, frontal: frontal.value ? 'on' : 'off' }));
    }),
    effect(() => {
      void use.value; // follows what it is
      stopResting();
      stopResting = around.later(() => {
        if (phase.peek() !== 'opening' && phase.peek() !== 'blocked') sendUse();
      }, REST_MS);
    }),
  ];

  if (ignored.length > 0) around.onIgnored();

  return {
    phase,
    problem,
    filming,
    device,
    names,
    photos,
    count,
    frontal,
    report,
    history,
    preview,
    advice: computed(() => adviseOn(likeness.value, [photos[0].sides.value, photos[1].sides.value])),
    recovered,
    swapped: signal(false),
    mirror,
    moving,
    picture,
    race,
    setRace(counts) {
      racing = counts !== null;
      race.value = null;
      if (phase.peek() !== 'opening' && phase.peek() !== 'blocked') worker.send({ type: 'race', counts });
    },
    shoot(settings, at) {
      if (phase.peek() === 'opening' || phase.peek() === 'blocked') return Promise.resolve(null);
      worker.send({ type: 'shoot', settings, at });
      return new Promise((resolve) => shots.push(resolve));
    },
    mirrorSeen: () => worker.send({ type: 'next-mirror' }),
    start: () => worker.send({ type: 'start' }),
    pause: () => worker.send({ type: 'pause' }),
    step: () => worker.send({ type: 'step' }),
    restart() {
      const whole = phase.peek() === 'blocked';
      if (whole) end();
      stopWaiting();
      batch(() => {
        phase.value = 'opening';
        problem.value = null;
        report.value = null;
        history.value = [];
        likeness.value = [];
        preview.value = null;
        picture.value = null;
        if (whole) for (const one of photos) one.forget();
      });
      if (whole) worker = begin();
      else worker.send({ type: 'restart' });
    },
    close() {
      stopResting();
      for (const stop of stopFollowing) stop();
      end();
    },
  };
}

function isSameUse(a: FaceUse, b: FaceUse): boolean {
  return a.every((places, person) => {
    const others = b[person] ?? [];
    return places.length === others.length && places.every((place, at) => place === others[at]);
  });
}

/** All photos, before it is known which are left out. */
function firstUse(): FaceUse {
  const all = Uint16Array.from({ length: faceLab.photos.most }, (_, place) => place);
  return [all, all.slice()];
}
