/** `nepwerk face-trial`: trains on two puppets, and measures at set steps how near the swaps come to what is known to be right. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFaceSource, WARPS } from '@nepwerk/media';
import { autoencoderPresets, createFaceTraining, createSwapRuler, MOTIONS } from '@nepwerk/models';
import type { FacePerson, FaceTraining, SwapFigures, SwapRuler } from '@nepwerk/models';
import type { Device } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { writePng } from '../images/png.ts';
import { sheet } from '../images/sheet.ts';
import { Progress } from '../progress.ts';
import type { ProgressStream } from '../progress.ts';
import { filmActor } from './actors.ts';
import type { Actor } from './actors.ts';
import { FLOORS, floorsOf } from './floors.ts';
import type { FaceTrialOptions } from './options.ts';

/** Steps at which everything is measured and a sheet is written, beside the end. */
const MARKED_STEPS = [300, 600, 1000, 2400, 7200];

/** Test frames on a sheet, and how much they are enlarged. */
const SHEET = { frames: [0, 1, 2, 5, 9, 10, 13, 17], zoom: 2 };

/** The two directions: whose motion, and whose face. */
const DIRECTIONS = [
  [0, 1],
  [1, 0],
] as const;

/** What the run has to do with the world. */
export interface FaceTrialContext {
  readonly stream: ProgressStream;
  /** When aborted, training ends after its step, and what there is is written. */
  readonly signal: AbortSignal;
}

/** Figures at one moment. */
export interface FaceMark {
  readonly step: number;
  /** Seconds of training, measurements left out. */
  readonly seconds: number;
  /** Each person rebuilt by the own decoder. */
  readonly rebuilt: SwapFigures;
  /** Each person shown doing what the other does. */
  readonly swapped: SwapFigures;
  /** The two directions apart: the first person's motion on the second's face, and back. */
  readonly directions: readonly SwapFigures[];
}

/** What stands in report.json. */
export interface FaceTrialReport extends Omit<FaceTrialOptions, 'out' | 'until'> {
  readonly threads: number;
  readonly module: string;
  readonly steps: number;
  readonly stepsPerSecond: number;
  readonly stopped: boolean;
  readonly recovered: number;
  /** The mean of both directions. */
  readonly floors: Readonly<Record<(typeof FLOORS)[number], SwapFigures>>;
  readonly marks: readonly FaceMark[];
}

interface Trial {
  readonly options: FaceTrialOptions;
  readonly actors: readonly [Actor, Actor];
  readonly rulers: readonly [SwapRuler, SwapRuler];
  readonly training: FaceTraining;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Runs the command and answers what it wrote in report.json. */
export async function runFaceTrial(options: FaceTrialOptions, context: FaceTrialContext): Promise<FaceTrialReport> {
  const progress = new Progress(context.stream);
  const config = autoencoderPresets[options.preset];
  const shoot = { frames: options.frames, size: config.size, seed: options.seed };
  const [first, second] = options.persons;
  const actors = [
    await filmActor(first, { ...shoot, frontal: false }),
    await filmActor(second, { ...shoot, frontal: options.frontal }),
  ] as const;
  await mkdir(options.out, { recursive: true });
  const device = await openDevice(options.threads === undefined ? {} : { threads: options.threads });
  try {
    const rulers = [
      createSwapRuler(actors[0].known, actors[0].truth),
      createSwapRuler(actors[1].known, actors[1].truth),
    ] as const;
    const persons = [personOf(actors[0], options), personOf(actors[1], options)] as const;
    const training = createFaceTraining(device, config, persons, options.seed);
    const trial: Trial = { options, actors, rulers, training, progress, signal: context.signal };
    const floors = measureFloors(trial);
    for (const name of FLOORS) progress.say(`${name}: ${describeFigures(floors[name])}`);
    const names = `${actors[0].name} and ${actors[1].name}`;
    progress.say(`Training ${options.preset} on ${names}, ${device.threads} threads (${device.module}).`);
    const { marks, seconds } = await train(trial);
    const report = compose(trial, device, floors, marks, seconds);
    await writeFile(join(options.out, 'state.safetensors'), training.save());
    await writeFile(join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    progress.say(`Wrote ${options.out}: ${report.steps} steps.`);
    return report;
  } finally {
    device.close();
  }
}

/** What the training gets of an actor: the frames to learn from, and the test frames as unseen ones. */
function personOf({ frames, truth }: Actor, { preset, warp }: FaceTrialOptions): FacePerson {
  const { size } = autoencoderPresets[preset];
  return { source: createFaceSource(frames, { size, augmentation: WARPS[warp] }), unseen: truth };
}

/** Trains to the end, or until it is stopped; measures on the way. */
async function train(trial: Trial): Promise<{ marks: FaceMark[]; seconds: number }> {
  const { training, options, signal, progress } = trial;
  const marks: FaceMark[] = [];
  const steps = [...MARKED_STEPS];
  let seconds = 0;
  while (!signal.aborted && !isOver(options, training.report.step, seconds)) {
    const from = performance.now();
    const { step } = training.step();
    seconds += (performance.now() - from) / 1000;
    if (step >= (steps[0] ?? Infinity)) {
      steps.shift();
      marks.push(await mark(trial, seconds));
    }
    progress.show(() => `Step ${step}, ${seconds.toFixed(0)} s: ${(step / seconds).toFixed(1)} steps/s`);
    await othersFirst();
  }
  if (marks.at(-1)?.step !== training.report.step) marks.push(await mark(trial, seconds));
  return { marks, seconds };
}

function isOver({ until }: FaceTrialOptions, step: number, seconds: number): boolean {
  return 'steps' in until ? step >= until.steps : seconds >= until.seconds;
}

/** Measures everything, and writes a sheet of swaps. */
async function mark(trial: Trial, seconds: number): Promise<FaceMark> {
  const { training, actors, rulers, options, progress } = trial;
  const { step } = training.report;
  const made = actors.map(({ truth }) => training.look(truth.pictures).as);
  function figures(from: 0 | 1, as: 0 | 1): SwapFigures {
    const pictures = made[from]?.[as] ?? new Float32Array();
    return rulers[as].measure(pictures, rulers[as === 0 ? 1 : 0].mean);
  }
  const directions = DIRECTIONS.map(([from, as]) => figures(from, as));
  const rebuilt = middle([figures(0, 0), figures(1, 1)]);
  const result: FaceMark = { step, seconds, rebuilt, swapped: middle(directions), directions };
  await writePng(join(options.out, `swaps-${String(step).padStart(5, '0')}.png`), swapSheet(trial, made));
  progress.say(
    `Step ${step} (${seconds.toFixed(0)} s): rebuilt ${rebuilt.ssim.toFixed(3)}, swapped ${describeFigures(result.swapped)}`,
  );
  return result;
}

function measureFloors({ actors, rulers }: Trial): FaceTrialReport['floors'] {
  const measured = DIRECTIONS.map(([from, as]) => {
    const ways = floorsOf(actors[from], actors[as], rulers[as].mean, rulers[from].mean);
    return mapFloors((name) => rulers[as].measure(ways[name], rulers[from].mean));
  });
  return mapFloors((name) => middle(measured.map((ways) => ways[name])));
}

function mapFloors<Value>(of: (name: (typeof FLOORS)[number]) => Value): Record<(typeof FLOORS)[number], Value> {
  return Object.fromEntries(FLOORS.map((name) => [name, of(name)])) as Record<(typeof FLOORS)[number], Value>;
}

/** The mean of figures. */
function middle(all: readonly SwapFigures[]): SwapFigures {
  function mean(of: (figures: SwapFigures) => number): number {
    return all.reduce((sum, figures) => sum + of(figures), 0) / all.length;
  }
  return {
    l1: mean(({ l1 }) => l1),
    psnr: mean(({ psnr }) => psnr),
    ssim: mean(({ ssim }) => ssim),
    score: mean(({ score }) => score),
    mouth: mean(({ mouth }) => mouth),
    lids: mean(({ lids }) => lids),
    read: Object.fromEntries(MOTIONS.map((name) => [name, mean(({ read }) => read[name])])) as SwapFigures['read'],
    identity: mean(({ identity }) => identity),
  };
}

/** A row for each test frame, for both directions: as filmed, rebuilt, swapped, and the truth. */
function swapSheet(
  { actors }: Trial,
  made: readonly (readonly [Float32Array, Float32Array])[],
): ReturnType<typeof sheet> {
  const { size } = actors[0].truth;
  const area = size * size * 3;
  const columns = DIRECTIONS.flatMap(([from, as]) => [
    actors[from].truth.pictures,
    made[from]?.[from],
    made[from]?.[as],
    actors[as].truth.pictures,
  ]);
  const pixels = new Float32Array(SHEET.frames.length * columns.length * area);
  let at = 0;
  for (const frame of SHEET.frames) {
    for (const pictures of columns) {
      pixels.set(pictures?.subarray(frame * area, (frame + 1) * area).map((value) => 2 * value - 1) ?? [], at);
      at += area;
    }
  }
  return sheet({ pixels, size, channels: 3 }, columns.length, SHEET.zoom);
}

function describeFigures({ score, l1, ssim, mouth, lids, read, identity }: SwapFigures): string {
  const parts = [
    `score ${score.toFixed(0)}`,
    `L1 ${l1.toFixed(1)}`,
    `SSIM ${ssim.toFixed(3)}`,
    `mouth ${mouth.toFixed(2)}`,
    `lids ${lids.toFixed(2)}`,
    `smile ${read.smile.toFixed(2)}, blink ${read.blink.toFixed(2)}, brow ${read.brow.toFixed(2)}`,
    `identity ${(100 * identity).toFixed(0)} %`,
  ];
  return parts.join(', ');
}

function compose(
  { options, training, signal }: Trial,
  device: Device,
  floors: FaceTrialReport['floors'],
  marks: readonly FaceMark[],
  seconds: number,
): FaceTrialReport {
  const { out: _, until: __, ...settings } = options;
  const { step, recovered } = training.report;
  return {
    ...settings,
    threads: device.threads,
    module: device.module,
    steps: step,
    stepsPerSecond: step / seconds,
    stopped: signal.aborted,
    recovered,
    floors,
    marks,
  };
}

/** Lets signals and timers have their turn. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
