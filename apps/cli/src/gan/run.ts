/** `nepwerk gan`: trains, shows how far it is, measures at set moments, and writes pictures, state and report. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGanTraining, ganPresets, plainDcgan, takePictures } from '@nepwerk/models';
import type { GanConfig, GanReport, GanTraining } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import type { Device } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import { writePng } from '../images/png.ts';
import { sheet } from '../images/sheet.ts';
import { Progress } from '../progress.ts';
import type { ProgressStream } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { loadData } from './data.ts';
import type { GanData } from './data.ts';
import { FilmStrip } from './film-strip.ts';
import { openIngredientMeter } from './ingredients.ts';
import type { IngredientMeter } from './ingredients.ts';
import { createMeter } from './meter.ts';
import type { Meter } from './meter.ts';
import type { GanOptions } from './options.ts';
import type { GanRunReport, JudgePoint, Mark, QualityPoint } from './report.ts';

/** Moments at which everything is measured and a sheet is written, beside the end. */
const MARKED_STEPS = [250, 500, 1000, 2500, 5000];
const MARKED_SECONDS = [60, 300];

/** Steps between two points of the curves in the report. */
const CURVE_EVERY = 50;

/** Pictures on a sheet, in rows of so many, enlarged so many times. */
const SHEET = { count: 64, columns: 8, zoom: 3 };

/** Seed of the noise that the sheets show: the same for every training. */
const SHEET_SEED = 2 ** 40 + 5;

/** What the run has to do with the world. */
export interface GanRunContext {
  readonly stream: ProgressStream;
  /** When aborted, training ends after its step, and what there is is written. */
  readonly signal: AbortSignal;
}

/** Everything that a run works with. */
interface Run {
  readonly options: GanOptions;
  readonly config: GanConfig;
  readonly data: GanData;
  readonly training: GanTraining;
  readonly meter: Meter;
  readonly film: FilmStrip;
  readonly latents: Float32Array;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What was seen on the way. */
interface Course {
  readonly judge: JudgePoint[];
  readonly quality: QualityPoint[];
  readonly marks: Mark[];
  /** Seconds of training, measurements left out. */
  seconds: number;
}

/**
 * Runs the command and answers what it wrote in report.json.
 * @throws UsageError for data that can't be used, and when it is stopped before there is anything to write.
 */
export async function runGan(options: GanOptions, context: GanRunContext): Promise<GanRunReport> {
  const config = configOf(options);
  const progress = new Progress(context.stream);
  const data = await loadData(options, config);
  for (const { file, reason } of data.skipped) progress.say(`Passed over ${file}: ${reason}`);
  await mkdir(options.out, { recursive: true });
  const device = await openDevice(options.threads === undefined ? {} : { threads: options.threads });
  try {
    const ingredients = await openIngredients(device, data, config, options, progress, context.signal);
    const training = createGanTraining(device, config, data.pictures, { seed: options.seed, heldOut: data.heldOut });
    const meter = createMeter(training, config, options.fakes, ingredients);
    const film = new FilmStrip(training, config);
    const latents = createRandom(SHEET_SEED).normals(SHEET.count * config.latent);
    const run: Run = { options, config, data, training, meter, film, latents, progress, signal: context.signal };
    progress.say(`Training ${options.preset} (${options.model}), ${device.threads} threads (${device.module}).`);
    const course = await train(run);
    const report = compose(run, course, device, ingredients);
    await writeResults(run, report);
    return report;
  } finally {
    device.close();
  }
}

function configOf(options: GanOptions): GanConfig {
  const preset = ganPresets[options.preset];
  return { ...(options.model === 'dcgan' ? plainDcgan(preset) : preset), augment: options.augment };
}

async function openIngredients(
  device: Device,
  data: GanData,
  config: GanConfig,
  options: GanOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<IngredientMeter | undefined> {
  if (data.painter === undefined) return undefined;
  return openIngredientMeter(device, data.painter, config, {
    fakes: options.fakes,
    file: options.classifier,
    onProgress: async (share) => {
      progress.show(() => `Teaching the ingredient classifier: ${Math.round(100 * share)} %`);
      await othersFirst();
      if (signal.aborted) throw new UsageError('Stopped before the training began; there is nothing to write.');
    },
  });
}

/** Trains to the end, or until it is stopped; measures on the way. */
async function train(run: Run): Promise<Course> {
  const { training, film, options, signal, progress } = run;
  const course: Course = { judge: [], quality: [], marks: [], seconds: 0 };
  const steps = [...MARKED_STEPS];
  const seconds = [...MARKED_SECONDS];
  film.look();
  while (!signal.aborted && !isOver(options, training.report.step, course.seconds)) {
    const from = performance.now();
    const report = training.step('both');
    course.seconds += (performance.now() - from) / 1000;
    film.look();
    if (report.step % CURVE_EVERY === 0) keepPoint(course, report);
    if (report.step >= (steps[0] ?? Infinity)) await mark(run, course, `steps-${name(steps.shift(), 5)}`);
    if (course.seconds >= (seconds[0] ?? Infinity)) await mark(run, course, `seconds-${name(seconds.shift(), 3)}`);
    progress.show(() => describe(report, course.seconds, options));
    await othersFirst();
  }
  await mark(run, course, 'end');
  return course;
}

function isOver({ until }: GanOptions, step: number, seconds: number): boolean {
  return 'steps' in until ? step >= until.steps : seconds >= until.seconds;
}

function keepPoint(course: Course, report: GanReport): void {
  const { step, judge, quality, energyDistance } = report;
  const { seconds } = course;
  course.judge.push({ step, seconds, ...judge });
  if (quality !== undefined && energyDistance !== undefined)
    course.quality.push({ step, seconds, quality, energyDistance });
}

/** Measures everything, unless that was done at this very step, and writes a sheet. */
async function mark(run: Run, course: Course, moment: string): Promise<void> {
  const { training, meter, options, config, latents, progress } = run;
  const last = course.marks.at(-1);
  if (last?.step !== training.report.step) course.marks.push(meter.mark(course.seconds));
  const pixels = training.generate(latents, SHEET.count);
  const { size, channels } = config;
  await writePng(
    join(options.out, `samples-${moment}.png`),
    sheet({ pixels, size, channels }, SHEET.columns, SHEET.zoom),
  );
  progress.say(describeMark(course.marks.at(-1)));
}

/** Pads a number with zeros, so that files sort as time runs. */
function name(number: number | undefined, digits: number): string {
  return String(number).padStart(digits, '0');
}

function describe(report: GanReport, seconds: number, { until }: GanOptions): string {
  const { step, judge, quality = Number.NaN } = report;
  const goal =
    'steps' in until ? `step ${step} of ${until.steps}` : `step ${step}, ${seconds.toFixed(0)} s of ${until.seconds} s`;
  const right = `judge right ${percent(judge.right)}, at its best threshold ${percent(judge.best)}`;
  return `${goal}: ${(step / seconds).toFixed(1)} steps/s, ${right}, quality ${Number.isNaN(quality) ? '?' : quality.toFixed(0)}`;
}

function describeMark(mark: Mark | undefined): string {
  if (mark === undefined) return '';
  const { step, seconds, quality, judge, ingredients, nearest } = mark;
  const parts = [
    `Step ${step} (${seconds.toFixed(0)} s): quality ${quality.toFixed(1)}`,
    `judge ${percent(judge.generator.right)}, best ${percent(judge.generator.best)}`,
    `nearest ${(nearest.fakes / nearest.heldOut).toFixed(2)}`,
  ];
  if (ingredients !== null) {
    const { frechet, recall, shares } = ingredients;
    parts.push(`Fréchet ${frechet.fakes.toFixed(1)} (floor ${frechet.floor.toFixed(1)})`);
    parts.push(`recall ${recall.fakes.toFixed(2)} (floor ${recall.floor.toFixed(2)})`);
    parts.push(
      Object.entries(shares.fakes)
        .map(([ingredient, share]) => `${ingredient} ${percent(share)} of ${percent(shares.data[ingredient] ?? NaN)}`)
        .join(', '),
    );
  }
  return parts.join('; ');
}

function percent(share: number): string {
  return Number.isNaN(share) ? '?' : `${(100 * share).toFixed(0)} %`;
}

function compose(run: Run, course: Course, device: Device, ingredients: IngredientMeter | undefined): GanRunReport {
  const { options, data, training, film, signal } = run;
  const { step, recovered } = training.report;
  const end = course.marks.at(-1);
  if (end === undefined) throw new Error('A run measures at its end.');
  return {
    data: options.data,
    preset: options.preset,
    model: options.model,
    augment: options.augment,
    seed: options.seed,
    pictures: data.pictures.count - data.heldOut,
    heldOut: data.heldOut,
    skipped: data.skipped,
    threads: device.threads,
    module: device.module,
    steps: step,
    stepsPerSecond: step / course.seconds,
    stopped: signal.aborted,
    recovered,
    ...end,
    classifierAccuracy: ingredients?.accuracy ?? null,
    classifierAccuracyDegraded: ingredients?.accuracyDegraded ?? null,
    judgeRight: course.judge,
    qualityOverTime: course.quality,
    filmStrip: film.steps,
    marks: course.marks,
  };
}

async function writeResults(run: Run, report: GanRunReport): Promise<void> {
  const { options, data, config, film, training, progress } = run;
  const { size, channels } = config;
  const shown = takePictures(training.pictures.training, firstPlaces(training.pictures.training.count));
  await writePng(
    join(options.out, 'data.png'),
    sheet({ pixels: shown.pixels, size, channels }, SHEET.columns, SHEET.zoom),
  );
  await writePng(join(options.out, 'film-strip.png'), film.image());
  await writeFile(join(options.out, 'state.safetensors'), training.save());
  await writeFile(join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  progress.say(`Wrote ${options.out}: ${report.steps} steps on ${data.pictures.count - data.heldOut} pictures.`);
}

function firstPlaces(count: number): number[] {
  return Array.from({ length: Math.min(count, SHEET.count) }, (_, i) => i);
}

/** Lets signals and timers have their turn. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
