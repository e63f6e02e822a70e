/** Trains a GAN in small slices between messages: what a lab's trainer worker does, apart from being a worker. */
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
/** Kept on the device this often while training; a tab that is killed loses no more. */
const SAVE_EVERY_MS = 5000;

/** A trainer: give it the page's messages. */
export interface Trainer {
  handle(request: TrainerRequest): Promise<void>;
}

/** Makes a trainer. Nothing in it throws: what goes wrong is sent to the page as a problem. */
export function createTrainer(around: TrainerSurroundings): Trainer {
  let run: TrainingRun | null = null;
  return {
    async handle(request) {
      if (request.type !== 'open') return run?.handle(request);
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
      await run.begin(request.resume);
    },
  };
}

/** One training from its opening on. */
class TrainingRun {
  private readonly around: TrainerSurroundings;
  private readonly model: OpenedModel;
  private readonly shelfName: string;
  private readonly latents: Float32Array;
  private readonly gallery: Gallery;
  private readonly cropRandom;
  private pictures: TrainingPictures;
  private settings: string;
  private nets: Nets;
  private pace: Pace;

  private running = false;
  /** The turn that training waits for; one that was asked for earlier does nothing any more. */
  private turn = 0;
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
    this.gallery = new Gallery(model, random.fork('samples'), random.fork(`quiz ${around.today()}`));
    this.cropRandom = random.fork('crops');
  }

  /** Takes up what is on the shelf, where asked for, and reports for duty. */
  async begin(resume: boolean): Promise<void> {
    const resumed = resume ? await this.takeUp() : false;
    const { send } = this.around;
    const { film, history } = this;
    send({ type: 'ready', device: this.model.device, resumed: resumed ? { film, history } : null });
    if (resumed && this.last) {
      send({ type: 'report', report: this.last });
      this.sendFakes();
      this.sendSample();
      this.sendCrop();
    }
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
      case 'step':
        this.setRunning(false);
        this.guard(() => {
          this.trainStep();
          this.showAll();
        });
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
        this.settings = request.settings;
        this.pictures = request.pictures;
        this.guard(() => this.model.training.replacePictures(request.pictures));
        return;
      case 'sample':
        this.sampleWanted = true;
        return;
      case 'save':
        await this.save();
        return;
      case 'quiz':
      case 'anatomy':
      case 'nearest':
        this.guard(() => this.around.send(this.gallery.answer(request, this.pictures)));
        return;
      default:
        request satisfies never;
    }
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
    if (!this.running) return;
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
    });
    if (this.around.now() - this.savedAt >= SAVE_EVERY_MS) void this.save();
    this.sliceAfter(this.pace === 'fast' ? 0 : SLOW_STEP_MS);
  }

  private trainStep(): void {
    const start = this.around.now();
    const report = this.model.training.step(this.nets);
    this.seconds += (this.around.now() - start) / 1000;
    this.last = toReport(report, this.seconds);
    if (report.recovered > this.recovered) this.around.send({ type: 'recovered', step: report.step });
    this.recovered = report.recovered;
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

  /** Goes on with what is on the shelf; answers whether there was anything. */
  private async takeUp(): Promise<boolean> {
    try {
      const kept = await this.around.shelf.take(this.shelfName);
      if (kept === null) return false;
      if (kept === 'unreadable') {
        this.report('saved-unreadable', 'not written by this version');
        return false;
      }
      return this.restore(kept);
    } catch (error) {
      this.report(storageProblem(error), detailOf(error));
      return false;
    }
  }

  private restore({ training, model }: ShelvedTraining): boolean {
    try {
      this.model.training.restore(model);
    } catch (error) {
      this.report('saved-unreadable', detailOf(error));
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

  /** Keeps the training on the device, one save at a time. */
  private async save(): Promise<void> {
    await this.saving;
    const { last } = this;
    if (!last || last.step === this.savedStep || this.failed) return;
    this.savedAt = this.around.now();
    this.savedStep = last.step;
    this.saving = this.put(last).finally(() => {
      this.saving = null;
    });
    await this.saving;
  }

  private async put(last: TrainingReport): Promise<void> {
    const at = this.around.today();
    try {
      const model = this.model.training.save();
      await this.around.shelf.put(this.shelfName, {
        training: {
          version: SAVED_VERSION,
          settings: this.settings,
          savedAt: at,
          step: last.step,
          seconds: last.seconds,
          film: [...this.film],
          history: [...this.history],
        },
        model,
      });
      this.around.send({ type: 'saved', at, bytes: model.byteLength });
    } catch (error) {
      this.report(storageProblem(error), detailOf(error));
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
  };
}

/** NaN cannot be kept or drawn; null can. */
function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null;
}
