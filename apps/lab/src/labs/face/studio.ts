/** Films two persons, trains on them in small slices between messages, and shows the swap: what the Face lab's worker does, apart from being a worker. */
import { autoencoderPresets, type FacePerson, type FaceReport, type OfBoth } from '@nepwerk/models';
import {
  FACE_VERSION,
  type FaceLabReport,
  type FaceReply,
  type FaceRequest,
  type FaceUse,
  type ProblemCode,
} from '@nepwerk/protocol';
import { detailOf, trainingProblem } from '../shell/errors.ts';
import { filmBoth, personOf, type Actor } from './actors.ts';
import { Mirror } from './mirror.ts';
import { Previewer } from './preview.ts';
import { Race } from './race.ts';
import type { FaceOrder, StudioEngine, StudioSurroundings, StudioTraining } from './studio-surroundings.ts';

/** At most five reports a second: a number that changes faster can't be read. */
const REPORT_EVERY_MS = 200;

/** The pictures of a race take as long as a step; twice a second is often enough to see who is ahead. */
const RACE_REPORT_EVERY_MS = 500;

/** A studio: give it the page's messages. */
export interface Studio {
  handle(request: FaceRequest): Promise<void>;
}

/** Makes a studio, which opens once. Nothing in it throws: what goes wrong is sent to the page as a problem, and ends it. */
export function createStudio(around: StudioSurroundings): Studio {
  let session: Session | null = null;
  let opening: Promise<void> | null = null;
  return {
    async handle(request) {
      if (request.type === 'open') {
        // A page that wants other nets starts another worker, so that the memory of these goes back.
        if (opening) return around.send(problemOf(new Error('A studio opens once.'), 'training'));
        opening = openSession(around, request).then((opened) => {
          session = opened;
        });
        return opening;
      }
      await opening; // what is asked while it is filming counts too
      session?.handle(request);
    },
  };
}

/** Films, opens the nets, and says so; null when something went wrong and the page has been told. */
async function openSession(around: StudioSurroundings, order: FaceOrder): Promise<Session | null> {
  if (order.version !== FACE_VERSION) {
    around.send({ type: 'problem', code: 'old-page', detail: `version ${order.version}, not ${FACE_VERSION}` });
    return null;
  }
  let otherwise: ProblemCode = 'engine';
  try {
    const engine = await around.openEngine(order.threads);
    otherwise = 'painting';
    const actors = await filmBoth({
      cast: order.cast,
      portrait: around.portrait,
      seed: order.seed,
      filming: around.filming,
      send: around.send,
      rest: () => new Promise((resolve) => around.later(resolve, 0)),
    });
    otherwise = 'engine';
    const persons = personsOf(actors, order.use, order);
    const training = engine.train(autoencoderPresets[order.preset], persons, order.seed);
    const { preset, warp, seed, use } = order;
    const plan = { preset, warp, seed, mayLeave: order.cast.every(({ kind }) => kind !== 'filmed') };
    const session = new Session({ around, engine, plan, actors, training, use });
    session.sayReady();
    return session;
  } catch (error) {
    around.send(problemOf(error, otherwise));
    return null;
  }
}

/** What of an order is needed after the opening: not the cast, whose frames the actors have copies of. */
interface Plan extends Pick<FaceOrder, 'preset' | 'warp' | 'seed'> {
  /** Whether the nets may be saved: whoever has nets that learned from a person can make fakes of this person, also after a consent was taken back. */
  readonly mayLeave: boolean;
}

/** What a training stands on. */
interface Opened {
  readonly around: StudioSurroundings;
  readonly engine: StudioEngine;
  readonly plan: Plan;
  readonly actors: OfBoth<Actor>;
  readonly training: StudioTraining;
  readonly use: FaceUse;
}

/** One training from its opening on. */
class Session {
  readonly #around: StudioSurroundings;
  readonly #engine: StudioEngine;
  readonly #plan: Plan;
  readonly #actors: OfBoth<Actor>;
  readonly #previewer: Previewer;
  readonly #mirror: Mirror;
  #training: StudioTraining;
  #use: FaceUse;
  #running = false;
  #race: Race | null = null;
  #raceRests = false;
  #raceSeconds = 0;
  /** Whether the training ran when the race began. */
  #goesOn = false;
  /** The turn that training waits for; one that was asked for earlier does nothing any more. */
  #turn = 0;
  #failed = false;
  /** Of training alone: previews and the mirror take none of them. */
  #seconds = 0;
  #recovered = 0;
  #reportedAt = -Infinity;

  constructor({ around, engine, plan, actors, training, use }: Opened) {
    const { size } = autoencoderPresets[plan.preset];
    this.#around = around;
    this.#engine = engine;
    this.#plan = plan;
    this.#actors = actors;
    this.#training = training;
    this.#use = use;
    this.#previewer = new Previewer(actors, size, plan.warp, plan.seed);
    this.#mirror = new Mirror({
      actors,
      size,
      lookAs: (person, face) => this.#training.lookAs(person, face),
      rounds: () => this.#training.report.step,
      now: around.now,
    });
  }

  /** Says that training can begin, and shows what there is before it has. */
  sayReady(): void {
    const preview = this.preview();
    this.#around.send({ type: 'ready', device: this.#engine.device });
    this.#around.send(preview);
  }

  /** What the nets make of unseen faces as they stand. */
  preview(): Extract<FaceReply, { type: 'preview' }> {
    return { type: 'preview', preview: this.#previewer.make(this.#training) };
  }

  /** Answers a message; none of them throws. */
  handle(request: Exclude<FaceRequest, { type: 'open' }>): void {
    if (this.#failed) return;
    switch (request.type) {
      case 'restart':
        this.#guard(() => this.#restart());
        return;
      case 'start':
        if (this.#race) this.#restRace(false);
        else this.#setRunning(true);
        return;
      case 'pause':
        if (this.#race) this.#restRace(true);
        else this.#pause();
        return;
      case 'step':
        this.#setRunning(false);
        this.#guard(() => {
          this.#trainStep();
          this.#report();
        });
        this.#showMirror(); // which may have waited for training that has now stopped
        return;
      case 'use':
        // The page sends no frames that there are not, and no fewer than can be trained on: if it does, that is a fault of ours, and ends it.
        this.#guard(() => {
          this.#training.replaceFaces(personsOf(this.#actors, request.use, this.#plan));
          this.#use = request.use;
        });
        return;
      case 'preview':
        this.#guard(() => this.#around.send(this.preview()));
        return;
      case 'mirror':
        this.#mirror.set(request.mirror);
        this.#showMirror();
        return;
      case 'next-mirror':
        this.#mirror.ask();
        this.#showMirror();
        return;
      case 'live':
        this.#mirror.see(request.face);
        this.#showMirror();
        return;
      case 'race':
        this.#guard(() => this.#setRace(request.counts));
        return;
      case 'shoot':
        this.#guard(() =>
          this.#around.send({
            type: 'shot',
            picture: this.#mirror.shoot(request.settings, request.at, request.face),
          }),
        );
        return;
      case 'save':
        this.#guard(() => this.#save());
        return;
      default:
        request satisfies never;
    }
  }

  #save(): void {
    const training = this.#plan.mayLeave ? new Uint8Array(this.#training.save()) : null;
    this.#around.send({ type: 'saved', training, rounds: this.#training.report.step });
  }

  /** New nets for the same persons; the memory of the old ones goes back first. */
  #restart(): void {
    this.#race?.close();
    this.#race = null;
    this.#setRunning(false);
    this.#training.close();
    const persons = personsOf(this.#actors, this.#use, this.#plan);
    this.#training = this.#engine.train(autoencoderPresets[this.#plan.preset], persons, this.#plan.seed);
    this.#seconds = 0;
    this.#recovered = 0;
    this.sayReady();
  }

  /** The page rests on the very last step, not on the last that was due; and the mirror has not to wait for training any more. */
  #pause(): void {
    if (!this.#running) return;
    if (this.#training.report.step > 0) this.#report();
    this.#setRunning(false);
    this.#showMirror();
  }

  #setRunning(running: boolean): void {
    if (this.#running === running) return;
    this.#running = running;
    this.#around.send({ type: 'running', running });
    this.#sliceSoon();
  }

  #sliceSoon(): void {
    const turn = ++this.#turn;
    if (this.#running || (this.#race && !this.#raceRests))
      this.#around.later(() => turn === this.#turn && this.#slice(), 0);
  }

  /** One step of training, then whatever has become due; then messages get their turn. */
  #slice(): void {
    this.#guard(() => {
      if (this.#race) this.#raceStep(this.#race);
      else {
        this.#trainStep();
        if (this.#around.now() - this.#reportedAt >= REPORT_EVERY_MS) this.#report();
      }
    });
    this.#showMirror();
    this.#sliceSoon();
  }

  #trainStep(): void {
    const start = this.#around.now();
    const { step, recovered } = this.#training.step();
    this.#seconds += (this.#around.now() - start) / 1000;
    if (recovered > this.#recovered) this.#around.send({ type: 'recovered', step });
    this.#recovered = recovered;
  }

  /** The race has the device for itself: a training that runs rests as long, and goes on afterwards. */
  #setRace(counts: readonly number[] | null): void {
    if (!this.#race) this.#goesOn = this.#running;
    this.#pause();
    this.#race?.close();
    this.#race = counts && new Race(this.#engine, this.#actors, counts, this.#plan.seed);
    this.#raceSeconds = 0;
    this.#raceRests = false;
    if (this.#race) this.#reportRace(this.#race);
    else if (this.#goesOn) this.#setRunning(true);
    this.#sliceSoon();
  }

  #restRace(rests: boolean): void {
    if (this.#raceRests === rests) return;
    this.#raceRests = rests;
    this.#sliceSoon();
  }

  #raceStep(race: Race): void {
    const start = this.#around.now();
    race.step();
    this.#raceSeconds += (this.#around.now() - start) / 1000;
    if (this.#around.now() - this.#reportedAt >= RACE_REPORT_EVERY_MS) this.#reportRace(race);
  }

  #reportRace(race: Race): void {
    this.#reportedAt = this.#around.now();
    this.#around.send({ type: 'race', race: race.report(this.#raceSeconds) });
  }

  #report(): void {
    this.#reportedAt = this.#around.now();
    this.#around.send({ type: 'report', report: toReport(this.#training.report, this.#seconds) });
  }

  /** Sends a picture of the mirror if one is due. It is made whole before any of it is sent: one that fails shows nobody. */
  #showMirror(): void {
    if (this.#failed) return;
    this.#guard(() => {
      const picture = this.#mirror.next(this.#running);
      if (picture) this.#around.send({ type: 'mirror', picture });
    });
  }

  /** Runs a piece of work; what it throws ends the training, with a message. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed = true;
      this.#race = null;
      this.#setRunning(false);
      this.#around.send(problemOf(error, 'training'));
    }
  }
}

function personsOf(
  actors: OfBoth<Actor>,
  use: FaceUse,
  { preset, warp }: Pick<Plan, 'preset' | 'warp'>,
): OfBoth<FacePerson> {
  const { size } = autoencoderPresets[preset];
  return [personOf(actors[0], use[0], size, warp), personOf(actors[1], use[1], size, warp)];
}

function problemOf(error: unknown, otherwise: ProblemCode): Extract<FaceReply, { type: 'problem' }> {
  return { type: 'problem', code: trainingProblem(error, otherwise), detail: detailOf(error) };
}

function toReport(report: FaceReport, seconds: number): FaceLabReport {
  const [first, second] = report.losses;
  const [firstRebuilt, secondRebuilt] = report.rebuilt;
  return {
    step: report.step,
    seconds,
    losses: [known(first.difference), known(second.difference)],
    rebuilt: [known(firstRebuilt), known(secondRebuilt)],
    facesPerSecond: report.facesPerSecond,
  };
}

/** NaN cannot be drawn; null can. */
function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null;
}
