/**
 * Trains a GAN in small slices between messages: what a lab's trainer worker does, apart from being a worker. Over four hundred lines, for
 * its parts share the state of one training.
 */
import { createRandom } from '@nepwerk/nn';
import {
  PROTOCOL_VERSION,
  SAVED_VERSION,
  type FilmFrame,
  type HistoryPoint,
  type Nets,
  type Pace,
  type ProblemCode,
  type TrainerRequest,
  type TrainingPictures,
  type TrainingReport,
} from '@nepwerk/protocol';
import { detailOf, storageProblem, trainingProblem } from './errors.ts';
import { addFrame, isFrameDue } from './film.ts';
import { Gallery } from './gallery.ts';
import { addPoint } from './history.ts';
import { MomentKeeper } from './moment-keeper.ts';
import type { Moment } from './moments.ts';
import { NoveltyWatch } from './novelty-watch.ts';
import { SLOW_STEP_MS } from './pace.ts';
import { toSheet } from './pictures.ts';
import type { ShelvedTraining } from './shelf.ts';
import type { ModelReport, OpenedModel, OpenOrder, TrainerSurroundings } from './trainer-surroundings.ts';

/** How many fakes are shown, in rows of four. */
const SHOWN_FAKES = 16;
const SHOWN_COLUMNS = 4;
/** At most five reports a second: a number that changes faster can't be read, and drawing it costs the page time. */
const REPORT_EVERY_MS = 200;
/** At most two sheets of fakes a second: the eye sees them grow, and training keeps nearly all of the time. */
const FAKES_EVERY_MS = 500;
/** Fresh fakes to count from, this many and this often: shares are good to about four points, for two hundredths of the time. */
const CROP = 160;
const CROP_EVERY_MS = 4000;
/** A single step is kept when the last save is at least this long ago: whoever steps fast does not wait for the device. */
const SAVE_STEPS_MS = 1000;
/** Kept on the device this often while training; a tab that is killed loses no more. */
const SAVE_EVERY_MS = 5000;

/** Where a training stood before it went back. */
interface Standing {
  readonly model: Uint8Array;
  readonly step: number;
  readonly seconds: number;
  readonly film: readonly FilmFrame[];
  readonly history: readonly HistoryPoint[];
  readonly moments: readonly Moment[];
}

/** A trainer: give it the page's messages. */
export interface Trainer {
  handle(request: TrainerRequest): Promise<void>;
}

/** Makes a trainer. Nothing in it throws: what goes wrong is sent to the page as a problem. */
export function createTrainer(around: TrainerSurroundings): Trainer {
  let run: TrainingRun | null = null;
  let opening: Promise<void> = Promise.resolve();

  async function open(request: OpenOrder & { readonly version: number }): Promise<void> {
    if (request.version !== PROTOCOL_VERSION) {
      around.send({
        type: 'problem',
        code: 'old-page',
        detail: `version ${request.version}, not ${PROTOCOL_VERSION}`,
      });
      return;
    }
    try {
      run = new TrainingRun(around, request, await around.openModel(request));
    } catch (error) {
      around.send({ type: 'problem', code: trainingProblem(error, 'engine'), detail: detailOf(error) });
      return;
    }
    await run.begin(request);
  }

  return {
    async handle(request) {
      if (request.type === 'open') {
        opening = open(request);
        return opening;
      }
      await opening; // what is changed while the engine is still on its way counts too
      return run?.handle(request);
    },
  };
}

/** One training from its opening on. */
class TrainingRun {
  private readonly around: TrainerSurroundings;
  private readonly model: OpenedModel;
  private readonly shelfName: string | null;
  private readonly latents: Float32Array;
  private readonly gallery: Gallery;
  private readonly noveltyWatch: NoveltyWatch;
  private readonly cropRandom;
  private pictures: TrainingPictures;
  private settings: string;
  private nets: Nets;
  private pace: Pace;

  private running = false;
  /** The turn that training waits for; one that was asked for earlier does nothing any more. */
  private turn = 0;
  private limit = Infinity;
  private failed = false;
  private sampleWanted = true;
  private seconds = 0;
  private last: TrainingReport | null = null;
  private film: readonly FilmFrame[] = [];
  private history: readonly HistoryPoint[] = [];
  private recovered = 0;
  private reportedAt = -Infinity;
  private shownAt = -Infinity;
  private croppedAt = -Infinity;
  private savedAt: number;
  private savedStep = 0;
  private saving: Promise<void> | null = null;
  /** Why the last save failed; null when it did not. */
  private saveProblem: ProblemCode | null = null;
  private readonly keeper: MomentKeeper;
  /** Where it stood before it went back, until it has been trained as far again. */
  private before: Standing | null = null;

  constructor(around: TrainerSurroundings, order: OpenOrder, model: OpenedModel) {
    this.around = around;
    this.model = model;
    this.shelfName = order.shelf;
    this.pictures = order.pictures;
    this.settings = order.settings;
    this.nets = order.nets;
    this.pace = order.pace;
    this.savedAt = around.now();
    // The shown noise follows from the seed alone, so that film and fakes can be compared over sittings.
    const random = createRandom(order.seed);
    this.latents = random.fork('shown').normals(SHOWN_FAKES * model.latent);
    // The quiz also goes by the time of day, so that no two sittings get the same pictures.
    this.gallery = new Gallery(model, random.fork('samples'), random.fork(`quiz ${around.today()}`), this.latents);
    this.noveltyWatch = new NoveltyWatch(model, random.fork('novelty'), around.now);
    this.cropRandom = random.fork('crops');
    // A training that is kept nowhere is never put, and so its keeper has nothing to do.
    this.keeper = new MomentKeeper(around.moments, order.shelf ?? '', (steps) =>
      around.send({ type: 'moments', steps }),
    );
  }

  /** Takes up what is on the shelf, where asked for, and reports for duty. */
  async begin({ resume, from }: OpenOrder): Promise<void> {
    const resumed = resume ? await this.takeUp(from) : false;
    if (from !== undefined && !resumed) {
      this.failed = true; // the page has been told, and goes back to what it had
      return;
    }
    const { film, history, model } = this;
    this.around.send({ type: 'ready', device: model.device, resumed: resumed ? { film, history } : null });
    if (!resumed || !this.last) return;
    if (from === undefined) await this.keeper.takeUp(this.last.step);
    this.showStanding(this.last);
    if (from === undefined) return;
    // From now on this is the training of the lab: it takes the place of the one before, and of its moments.
    this.savedStep = -1;
    this.keeper.due = true;
    await this.save();
  }

  private showStanding(report: TrainingReport): void {
    this.around.send({ type: 'report', report });
    this.sendFakes();
    this.sendSample();
    this.sendCrop();
  }

  /** Answers a message; none of them throws. */
  async handle(request: Exclude<TrainerRequest, { type: 'open' }>): Promise<void> {
    if (this.failed) return;
    switch (request.type) {
      case 'start':
        this.setRunning(true);
        return;
      case 'pause':
        if (this.running && this.last) this.guard(() => this.showLast());
        this.setRunning(false);
        await this.save();
        return;
      case 'limit':
        this.limit = request.step;
        this.sliceAfter(0);
        return;
      case 'show':
        this.guard(() => this.sendFakes());
        return;
      case 'step':
        this.setRunning(false);
        this.guard(() => {
          this.trainStep();
          this.showAll();
        });
        if (this.keeper.due || this.around.now() - this.savedAt >= SAVE_STEPS_MS) await this.save();
        return;
      case 'pace':
        if (this.setPace(request.pace)) await this.save();
        return;
      case 'nets':
        this.nets = request.nets;
        return;
      case 'tricks':
        this.guard(() => this.model.training.setTricks(request.on));
        return;
      case 'pictures':
        this.pictures = request.pictures;
        this.guard(() => this.model.training.replacePictures(request.pictures));
        await this.keepSettings(request.settings);
        return;
      case 'settings':
        await this.keepSettings(request.settings);
        return;
      case 'sample':
        this.sampleWanted = true;
        return;
      case 'save':
        await this.save();
        return;
      case 'settle':
        if (this.before) this.savedStep = -1; // what was gone back to is not on the shelf before it is trained
        await this.save();
        this.around.send({ type: 'settled', problem: this.saveProblem });
        return;
      case 'go-back':
        await this.goBack(request.step);
        return;
      case 'undo-go-back':
        this.undoGoBack();
        await this.save();
        return;
      case 'quiz':
      case 'anatomy':
      case 'nearest':
      case 'latents':
      case 'make':
        this.guard(() => this.around.send(this.gallery.answer(request, this.pictures)));
        return;
      default:
        request satisfies never;
    }
  }

  /** What the pupil set belongs to the training: at rest it is kept at once, for no step follows that would. */
  private async keepSettings(settings: string): Promise<void> {
    if (settings === this.settings) return;
    this.settings = settings;
    this.savedStep = -1;
    if (!this.running) await this.save();
  }

  private setRunning(running: boolean): void {
    if (this.running === running) return;
    this.running = running;
    this.around.send({ type: 'running', running });
    this.sliceAfter(0);
  }

  /**
   * Another pace holds at once, not after the step that is still to come. Whoever wants single steps stops, and sees what there is;
   * answers whether that was a pause.
   */
  private setPace(pace: Pace): boolean {
    const pauses = pace === 'step' && this.running;
    this.pace = pace;
    if (pauses) {
      this.guard(() => this.showLast());
      this.setRunning(false);
    }
    if (this.running) this.sliceAfter(0);
    else if (pace !== 'fast' && this.last) this.guard(() => this.sendSample());
    return pauses;
  }

  private sliceAfter(milliseconds: number): void {
    const turn = ++this.turn;
    if (this.running) this.around.later(() => turn === this.turn && this.slice(), milliseconds);
  }

  /** One step of training, then whatever has become due; then messages get their turn. */
  private slice(): void {
    if (!this.running || this.atLimit()) return;
    if (this.saving) {
      // A save needs many small turns of the browser; between steps of a quarter of a second it would take seconds.
      const { turn } = this;
      void this.saving.then(() => turn === this.turn && this.slice());
      return;
    }
    this.guard(() => {
      this.trainStep();
      if (this.pace === 'fast') this.showWhatIsDue();
      else this.showAll();
      if (this.atLimit()) this.sendReport();
      const novelty = this.noveltyWatch.advance(this.pictures, () => this.gallery.usualDistance(this.pictures));
      if (novelty) this.around.send({ type: 'novelty', novelty });
    });
    if (this.keeper.due || this.around.now() - this.savedAt >= SAVE_EVERY_MS) void this.save();
    this.sliceAfter(this.pace === 'fast' ? 0 : SLOW_STEP_MS);
  }

  private atLimit(): boolean {
    return (this.last?.step ?? 0) >= this.limit;
  }

  private trainStep(): void {
    const start = this.around.now();
    const report = this.model.training.step(this.nets);
    this.seconds += (this.around.now() - start) / 1000;
    this.last = toReport(report, this.seconds);
    if (report.recovered > this.recovered) this.around.send({ type: 'recovered', step: report.step });
    this.recovered = report.recovered;
    if (this.before && report.step >= this.before.step) this.before = null;
  }

  private showWhatIsDue(): void {
    const now = this.around.now();
    if (now - this.reportedAt >= REPORT_EVERY_MS) this.sendReport();
    if (now - this.shownAt >= FAKES_EVERY_MS || isFrameDue(this.film, this.seconds)) this.sendFakes();
    if (this.sampleWanted) this.sendSample();
    if (now - this.croppedAt >= CROP_EVERY_MS) this.sendCrop();
  }

  /** What the page rests on while paused: the very last step, not the last that was due. */
  private showLast(): void {
    this.sendReport();
    this.sendFakes();
  }

  private showAll(): void {
    this.sendReport();
    this.sendFakes();
    this.sendSample();
    if (this.around.now() - this.croppedAt >= CROP_EVERY_MS) this.sendCrop();
  }

  private sendReport(): void {
    const { last } = this;
    if (!last) return;
    this.reportedAt = this.around.now();
    const { step, generatorLoss, discriminatorLoss, right } = last;
    this.history = addPoint(this.history, { step, generatorLoss, discriminatorLoss, right });
    this.around.send({ type: 'report', report: last });
  }

  private sendFakes(): void {
    const pixels = this.model.training.generate(this.latents, SHOWN_FAKES);
    const sheet = toSheet(pixels, this.pictures, SHOWN_COLUMNS);
    this.shownAt = this.around.now();
    if (this.last && isFrameDue(this.film, this.seconds)) {
      const frame = { step: this.last.step, seconds: this.seconds, sheet };
      this.film = addFrame(this.film, frame);
      this.keeper.due = true;
      this.around.send({ type: 'film', frame });
    }
    // The film may keep these bytes, so the page gets its own.
    this.around.send({ type: 'fakes', sheet: { ...sheet, pixels: sheet.pixels.slice() } });
  }

  private sendCrop(): void {
    this.croppedAt = this.around.now();
    const { size, channels } = this.pictures;
    const pixels = this.model.training.generate(this.cropRandom.normals(CROP * this.model.latent), CROP).slice();
    const step = this.model.training.report.step;
    this.around.send({ type: 'crop', pictures: { size, channels, count: CROP, pixels }, step });
  }

  private sendSample(): void {
    this.sampleWanted = false;
    this.around.send({ type: 'sample', sample: this.gallery.sample(this.pictures, this.pace !== 'fast') });
  }

  /** Goes on with what is on the shelf, or `from` another place; answers whether there was anything. */
  private async takeUp(from?: string): Promise<boolean> {
    if (this.shelfName === null) return false;
    const unreadable = from === undefined ? 'saved-unreadable' : 'kept-unreadable';
    try {
      const kept = await this.around.shelf.take(from ?? this.shelfName);
      if (kept === null && from === undefined) return false;
      if (kept === 'unreadable' || kept === null) {
        this.report(unreadable, 'not written by this version');
        return false;
      }
      return this.restore(kept, unreadable);
    } catch (error) {
      this.report(from === undefined ? storageProblem(error) : unreadable, detailOf(error));
      return false;
    }
  }

  private restore({ training, model }: ShelvedTraining, unreadable: ProblemCode): boolean {
    try {
      this.model.training.restore(model);
    } catch (error) {
      this.report(unreadable, detailOf(error));
      return false;
    }
    this.film = training.film;
    this.history = training.history;
    this.seconds = training.seconds;
    this.savedStep = training.step;
    const { report } = this.model.training;
    this.recovered = report.recovered;
    this.last = toReport(report, training.seconds);
    return true;
  }

  /** Goes on from an earlier moment. The shelf has the later state until the earlier one has been trained on. */
  private async goBack(step: number): Promise<void> {
    this.setRunning(false);
    await this.save();
    const found = await this.keeper.take(step);
    this.setRunning(false); // somebody may have pressed start meanwhile
    const before = this.standing();
    if (!found || !before || !this.tryRestore(found.model, before)) {
      this.report('moment-unreadable', `step ${step}`);
      this.keeper.use(this.keeper.moments.filter((it) => it.step !== step));
      return;
    }
    const { film, history, moments } = before;
    this.before = before;
    this.moveTo({
      ...found.moment,
      film: film.filter((it) => it.step <= step),
      history: history.filter((it) => it.step <= step),
      moments: moments.filter((it) => it.step <= step),
    });
    this.savedStep = this.last?.step ?? 0;
  }

  private undoGoBack(): void {
    const { before } = this;
    if (!before) return;
    this.setRunning(false);
    this.guard(() => this.model.training.restore(before.model));
    this.before = null;
    this.moveTo({ ...before, moments: before.moments.filter((it) => this.keeper.stillHas(it)) });
    this.savedStep = -1;
  }

  /** Where the training stands; null before its first step. */
  private standing(): Standing | null {
    const { last, film, history } = this;
    if (!last) return null;
    const model = this.model.training.save();
    return { model, step: last.step, seconds: last.seconds, film, history, moments: this.keeper.moments };
  }

  /** Takes up another state of the model, or leaves it as it was; answers whether it took it up. */
  private tryRestore(model: Uint8Array, otherwise: Standing): boolean {
    try {
      this.model.training.restore(model);
      return true;
    } catch {
      this.guard(() => this.model.training.restore(otherwise.model));
      return false;
    }
  }

  /** Shows that the training stands elsewhere; the model does already. */
  private moveTo({ film, history, seconds, moments }: Omit<Standing, 'model' | 'step'>): void {
    const { report } = this.model.training;
    this.film = film;
    this.history = history;
    this.seconds = seconds;
    this.recovered = report.recovered;
    this.last = toReport(report, seconds);
    this.keeper.due = false;
    this.keeper.use(moments);
    this.noveltyWatch.restart();
    this.around.send({ type: 'moved', film, history, before: this.before?.step ?? null });
    this.guard(() => this.last && this.showStanding(this.last));
  }

  /** Keeps the training on the device, one save at a time. */
  private async save(): Promise<void> {
    await this.saving;
    const { last, shelfName } = this;
    if (shelfName === null || !last || last.step === this.savedStep || this.failed) return;
    this.savedAt = this.around.now();
    this.savedStep = last.step;
    this.saving = this.put(shelfName, last).finally(() => {
      this.saving = null;
    });
    await this.saving;
  }

  private async put(shelfName: string, { step, seconds }: TrainingReport): Promise<void> {
    const at = this.around.today();
    const { settings } = this;
    const [film, history] = [[...this.film], [...this.history]];
    try {
      const model = this.model.training.save();
      const kept: ShelvedTraining = {
        training: { version: SAVED_VERSION, settings, savedAt: at, step, seconds, film, history },
        model,
      };
      try {
        await this.around.shelf.put(shelfName, kept);
      } catch (error) {
        // The training itself comes before its earlier moments.
        if (storageProblem(error) !== 'storage-full' || !(await this.keeper.makeRoom())) throw error;
        await this.around.shelf.put(shelfName, kept);
      }
      this.saveProblem = null;
      this.around.send({ type: 'saved', at, bytes: model.byteLength });
      await this.keeper.keepIfDue({ step, seconds }, model);
    } catch (error) {
      this.savedStep = -1;
      this.keeper.due = false; // the next frame of the film tries again, not every step
      this.saveProblem = storageProblem(error);
      this.report(this.saveProblem, detailOf(error));
    }
  }

  /** Runs a piece of work; what it throws ends the training, with a message. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failed = true;
      this.setRunning(false);
      this.report(trainingProblem(error, 'training'), detailOf(error));
    }
  }

  private report(code: ProblemCode, detail: string): void {
    this.around.send({ type: 'problem', code, detail });
  }
}

function toReport(report: ModelReport, seconds: number): TrainingReport {
  const { trained, unseen, fakes, right, best } = report.judge;
  return {
    step: report.step,
    seconds,
    generatorLoss: known(report.generatorLoss),
    discriminatorLoss: known(report.discriminatorLoss),
    right: known(right),
    judge: [trained, unseen, fakes, best].every(Number.isFinite) ? { trained, unseen, fakes, best } : null,
    picturesPerSecond: report.picturesPerSecond,
    ...(report.quality !== undefined && { quality: report.quality }),
  };
}

/** NaN cannot be kept or drawn; null can. */
function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null;
}
