/** What is concluded from what was found: for each check good, good with something to know, or not good, by name; and whether the lesson can be given with that. */
import type {
  BrowserFacts,
  CameraFacts,
  CheckName,
  DeviceFacts,
  NetworkFacts,
  SchoolFacts,
  StorageFacts,
  TrainingFacts,
} from './facts.ts';

/** How good it is: good; works, but; does not work. */
export type Grade = 'good' | 'but' | 'no';

/** What can be said of each check; the texts have a sentence for each. */
export interface FindingNames {
  browser: 'fine' | 'old' | 'cookies' | 'insecure' | 'alone' | 'tabs' | 'canvas';
  device: 'fine' | 'small' | 'memory';
  network: 'fine' | 'late' | 'far' | 'held' | 'full' | 'broken' | 'foreign';
  storage: 'fine' | 'slow' | 'tight' | 'full' | 'none' | 'changed';
  training: 'fine' | 'slow' | 'crawling' | 'engine' | 'memory' | 'crashed' | 'silent';
  camera: 'fine' | 'none' | 'denied' | 'settled' | 'blocked' | 'insecure' | 'busy' | 'virtual' | 'silent' | 'failed';
}

/** One thing to say. */
export interface Finding<Name extends CheckName = CheckName> {
  readonly name: FindingNames[Name];
  readonly grade: Grade;
}

/** A first burger can be told by its shape after so many rounds, and a good one after so many: docs/gan-results.md, where Q is 60 to 63 after 250 and 76 to 78 after 1,000. */
export const FIRST_BURGER = 250;
/** See {@link FIRST_BURGER}. */
export const GOOD_BURGER = 1000;

/** Rounds a second with which the first burger is there within the minute that the home page promises. Two cores of a Zen 4 make 19 in the lab. */
export const FAST_ENOUGH = FIRST_BURGER / 60;

/** Rounds a second with which a good burger is there within ten minutes: the lab has eighteen of the lesson's minutes, and three questions for them. */
export const JUST_ENOUGH = GOOD_BURGER / 600;

/** Milliseconds: "Eyes on me" is meant to reach every screen within a second. */
export const LATE = 1000;

/** Milliseconds to the server and back, of which there are two before a screen shows what a pupil asked for: with more a page feels stuck. */
export const FAR = 500;

/** Seconds in which 20 MB should be written and read: a training of 6 MB is kept every five seconds. */
export const SLOW_STORAGE = 10;

/** At least 2 to this power of megabytes: a training with its earlier moments takes 38 MB, and a pupil keeps two or three under a name. */
export const LEAST_ROOM = 7;

/** CSS pixels of a screen on which all parts of a lab are usable. */
export const LEAST_SCREEN = { width: 1024, height: 768 } as const;

/** GB: the weakest laptops for which the labs are made. */
export const LEAST_MEMORY = 4;

/** What there is to say of each check that was made; null for those that were not. The worst comes first. */
export function judge(facts: SchoolFacts): { readonly [Name in CheckName]: readonly Finding<Name>[] | null } {
  return {
    browser: facts.browser && sorted(judgeBrowser(facts.browser)),
    device: facts.device && sorted(judgeDevice(facts.device)),
    network: facts.network && sorted(judgeNetwork(facts.network)),
    storage: facts.storage && [judgeStorage(facts.storage)],
    training: facts.training && [judgeTraining(facts.training)],
    camera: facts.camera && [judgeCamera(facts.camera)],
  };
}

/** How good a check came out: as its worst finding. */
export function gradeOf(findings: readonly Finding[]): Grade {
  return findings[0]?.grade ?? 'good';
}

/** Whether the lesson can be given: not everything was checked; all is well; something is to be known; or not like this. */
export type Conclusion = 'unfinished' | 'ready' | 'but' | 'no';

/** Without these no lesson; the rest has a way round: drawn faces, a training that is not kept, a page that is zoomed out. */
const NEEDED: ReadonlySet<CheckName> = new Set<CheckName>(['browser', 'network', 'training']);

/** Concludes; the camera may be left out, for this lesson needs none. */
export function conclude(facts: SchoolFacts): Conclusion {
  const grades = Object.entries(judge(facts)).map(
    ([name, findings]) => [name as CheckName, findings && gradeOf(findings)] as const,
  );
  if (grades.some(([name, grade]) => grade === 'no' && NEEDED.has(name))) return 'no';
  if (grades.some(([name, grade]) => grade === null && name !== 'camera')) return 'unfinished';
  return grades.some(([, grade]) => grade === 'but' || grade === 'no') ? 'but' : 'ready';
}

const WORST_FIRST: readonly Grade[] = ['no', 'but', 'good'];

/** The worst first; `fine` where nothing else is to be said. */
function sorted<Name extends 'browser' | 'device' | 'network'>(
  findings: readonly Finding<Name>[],
): readonly Finding<Name>[] {
  if (findings.length === 0) return [{ name: 'fine', grade: 'good' }];
  return [...findings].sort((one, other) => WORST_FIRST.indexOf(one.grade) - WORST_FIRST.indexOf(other.grade));
}

function judgeBrowser({ has }: BrowserFacts): readonly Finding<'browser'>[] {
  const found: Finding<'browser'>[] = [];
  if (!has.simd || !has.workers || !has.script) found.push({ name: 'old', grade: 'no' });
  if (!has.cookies) found.push({ name: 'cookies', grade: 'no' });
  if (!has.secure) found.push({ name: 'insecure', grade: 'but' });
  else if (!has.isolated) found.push({ name: 'alone', grade: 'but' });
  if (has.secure && !(has.locks && has.channels)) found.push({ name: 'tabs', grade: 'but' });
  if (has.workers && !has.canvas) found.push({ name: 'canvas', grade: 'but' });
  return found;
}

function judgeDevice({ width, height, memory }: DeviceFacts): readonly Finding<'device'>[] {
  const found: Finding<'device'>[] = [];
  if (width < LEAST_SCREEN.width || height < LEAST_SCREEN.height) found.push({ name: 'small', grade: 'but' });
  if (memory !== null && memory < LEAST_MEMORY) found.push({ name: 'memory', grade: 'but' });
  return found;
}

function judgeNetwork({ stream, late, poll, latency, foreign }: NetworkFacts): readonly Finding<'network'>[] {
  const found: Finding<'network'>[] = [];
  if (stream === 'full' || poll === 'full') found.push({ name: 'full', grade: 'but' });
  else if (stream !== 'live')
    found.push(poll === 'answered' ? { name: 'held', grade: 'but' } : { name: 'broken', grade: 'no' });
  else if (late > LATE) found.push({ name: 'late', grade: 'but' });
  if (latency !== null && latency > FAR) found.push({ name: 'far', grade: 'but' });
  if (foreign > 0) found.push({ name: 'foreign', grade: 'but' });
  return found;
}

function judgeStorage({ outcome, seconds, room }: StorageFacts): Finding<'storage'> {
  if (outcome !== 'kept') return { name: outcome, grade: 'no' };
  if (room !== null && room < LEAST_ROOM) return { name: 'tight', grade: 'but' };
  return seconds > SLOW_STORAGE ? { name: 'slow', grade: 'but' } : { name: 'fine', grade: 'good' };
}

function judgeTraining({ outcome, rate }: TrainingFacts): Finding<'training'> {
  if (outcome !== 'trained') return { name: outcome, grade: 'no' };
  if (rate >= FAST_ENOUGH) return { name: 'fine', grade: 'good' };
  return rate >= JUST_ENOUGH ? { name: 'slow', grade: 'but' } : { name: 'crawling', grade: 'no' };
}

function judgeCamera({ outcome }: CameraFacts): Finding<'camera'> {
  return outcome === 'answers' ? { name: 'fine', grade: 'good' } : { name: outcome, grade: 'no' };
}
