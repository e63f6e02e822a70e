/** The Face lab without its looks: the photos, the training, the mirror and the questions, as signals. Nothing of it is kept anywhere. */
import { batch, computed, effect, signal } from '@preact/signals';
import {
  defaultFaceSettings,
  FACE_NETS,
  FACE_VERSION,
  parseFaceSettings,
  writeFaceSettings,
  type DeviceFacts,
  type FaceCast,
  type FaceLabReport,
  type FacePreset,
  type FacePreview,
  type FaceRace,
  type FaceReply,
  type FaceRequest,
  type FaceUse,
  type MirrorPicture,
  type ProblemCode,
} from '@nepwerk/protocol';
import { isHeld } from '../../class/in-lab.ts';
import { addPoint } from '../shell/history.ts';
import { standStill, standStillWith } from '../shell/hold.ts';
import type { WorkerPort } from '../shell/worker-port.ts';
import { adviseOn, type LikenessPoint } from './advice.ts';
import type {
  FaceController,
  FacePhase,
  FacePoint,
  FaceProblem,
  FaceSurroundings,
  TakenNets,
} from './controller-types.ts';
import { firstMirror } from './lab.ts';
import { createPhotos, type PhotoOrder } from './photos.ts';
import { learnableOf } from './roles.ts';

export type * from './controller-types.ts';

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
  const { settings: wished, ignored } = parseFaceSettings(around.address.query());
  const count = signal<number>(wished.photos);
  const frontal = signal(wished.frontal === 'on');
  const order = signal<PhotoOrder>('mixed');
  const photos = [createPhotos(count, signal(false), order), createPhotos(count, frontal, order)] as const;
  const preset = signal<FacePreset>(`face${wished.net}`);
  const report = signal<FaceLabReport | null>(null);
  const history = signal<readonly FacePoint[]>([]);
  const likeness = signal<readonly LikenessPoint[]>([]);
  const preview = signal<FacePreview | null>(null);
  const recovered = signal(0);
  const mirror = signal(firstMirror);
  const moving = signal(true);
  const picture = signal<MirrorPicture | null>(null);
  const available = around.cast.map(learnableOf);
  const filming = computed(() => {
    const done = photos[0].filmed.value + photos[1].filmed.value;
    const of = available.reduce((sum, count) => sum + count, 0);
    return done < of ? { done, of } : null;
  });
  const use = computed((): FaceUse => [photos[0].used.value, photos[1].used.value]);

  const race = signal<FaceRace | null>(null);
  const racing = signal(false);
  let pictures = 0;
  /** Who waits for a picture of a film, in the order of asking. */
  let shots: ((picture: MirrorPicture | null) => void)[] = [];
  /** Who waits for the nets. */
  let takers: ((taken: TakenNets | null) => void)[] = [];
  /** The photos that the worker has been told of. */
  let known: FaceUse = firstUse(around.cast);
  let worker = begin();
  let stopWaiting: () => void = () => undefined;
  let stopResting: () => void = () => undefined;

  function begin(): WorkerPort<FaceRequest, FaceReply> {
    const port = around.makeWorker();
    known = firstUse(around.cast);
    let heard = false;
    port.listen(
      (reply) => {
        // What computes is fetched before anything is said.
        const stuck = !heard && reply.type === 'problem' && reply.code === 'engine';
        heard = true;
        if (stuck) block('unfetched');
        else take(reply);
      },
      () => block(heard ? 'failed' : 'unfetched'),
    );
    port.send({
      type: 'open',
      version: FACE_VERSION,
      cast: around.cast,
      preset: preset.peek(),
      warp: preset.peek() === 'face2017' ? '2017' : 'gentle',
      seed: around.seed,
      threads: null,
      use: known,
    });
    return port;
  }

  function end(): void {
    stopWaiting();
    worker.close();
    for (const tell of [...shots, ...takers]) tell(null);
    [shots, takers] = [[], []];
  }

  function block(what: FaceProblem): void {
    end();
    batch(() => {
      problem.value = what;
      phase.value = 'blocked';
    });
  }

  /** Whether the worker answers. */
  function isOpen(): boolean {
    return phase.peek() !== 'opening' && phase.peek() !== 'blocked';
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
        pictures += 1;
        stopWaiting();
        stopWaiting = around.later(() => {
          if (phase.peek() === 'running') worker.send({ type: 'preview' });
        }, PREVIEW_MS);
        return;
      case 'mirror':
        picture.value = reply.picture;
        pictures += 1;
        return;
      case 'race':
        if (racing.peek()) race.value = reply.race;
        return;
      case 'shot':
        shots.shift()?.(reply.picture);
        return;
      case 'saved':
        takers.shift()?.(reply.training && { training: reply.training, rounds: reply.rounds });
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

  /** Lets go of what was learned and shown; `whole` of the photos too. */
  function forget(whole: boolean): void {
    batch(() => {
      report.value = null;
      history.value = [];
      likeness.value = [];
      preview.value = null;
      picture.value = null;
      race.value = null;
      if (whole) for (const one of photos) one.forget();
    });
  }

  /** Begins again; `whole` in a new worker, which films anew. */
  function restart(whole: boolean): void {
    if (whole) end();
    stopWaiting();
    batch(() => {
      phase.value = 'opening';
      problem.value = null;
      forget(whole);
    });
    if (whole) worker = begin();
    else worker.send({ type: 'restart' });
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
      const settings = (moving.value || mirror.value.steer) && !isHeld.value ? mirror.value : null;
      if (isOpen()) worker.send({ type: 'mirror', mirror: settings });
    }),
    effect(() => {
      const net = netOf(preset.value);
      around.address.write(writeFaceSettings({ photos: count.value, frontal: frontal.value ? 'on' : 'off', net }));
    }),
    effect(() => {
      void use.value; // follows what it is
      stopResting();
      stopResting = around.later(() => {
        if (isOpen()) sendUse();
      }, REST_MS);
    }),
  ];

  function pause(): void {
    worker.send({ type: 'pause' });
  }

  function start(): void {
    worker.send({ type: 'start' });
  }
  /** While there is a race the worker takes both words for the race. */
  const stopStanding = [
    standStillWith({ phase, pause, start }),
    standStill({
      isGoing: () => racing.value,
      stop: pause,
      goOn() {
        if (racing.peek() && isOpen()) start();
      },
    }),
  ];

  if (ignored.length > 0) around.onIgnored();

  return {
    phase,
    problem,
    filming,
    cast: around.cast,
    consents: around.consents,
    device,
    photos,
    count,
    order,
    frontal,
    report,
    history,
    preview,
    pictures: () => pictures,
    preset,
    setPreset(next) {
      if (next === preset.peek()) return;
      preset.value = next;
      restart(true);
    },
    advice: computed(() => adviseOn(likeness.value, [photos[0].sides.value, photos[1].sides.value])),
    recovered,
    swapped: signal(false),
    mirror,
    moving,
    picture,
    race,
    setRace(counts) {
      race.value = null;
      if (isOpen()) worker.send({ type: 'race', counts });
      racing.value = counts !== null;
    },
    live(face) {
      if (isOpen()) worker.send({ type: 'live', face });
    },
    shoot(settings, at, face) {
      if (!isOpen()) return Promise.resolve(null);
      worker.send({ type: 'shoot', settings, at, face });
      return new Promise((resolve) => shots.push(resolve));
    },
    takeNets() {
      if (!isOpen()) return Promise.resolve(null);
      worker.send({ type: 'save' });
      return new Promise((resolve) => takers.push(resolve));
    },
    mirrorSeen: () => worker.send({ type: 'next-mirror' }),
    start,
    pause,
    step: () => worker.send({ type: 'step' }),
    restart: () => restart(phase.peek() === 'blocked'),
    close() {
      stopResting();
      for (const stop of [...stopFollowing, ...stopStanding]) stop();
      end();
      forget(true);
      phase.value = 'blocked';
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
function firstUse([first, second]: FaceCast): FaceUse {
  return [placesUpTo(learnableOf(first)), placesUpTo(learnableOf(second))];
}

function placesUpTo(count: number): Uint16Array<ArrayBuffer> {
  return Uint16Array.from({ length: count }, (_, place) => place);
}

/** A preset as the address writes it. */
function netOf(preset: FacePreset) {
  return FACE_NETS.find((net) => `face${net}` === preset) ?? defaultFaceSettings.net;
}
