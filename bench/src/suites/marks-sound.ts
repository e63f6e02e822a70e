/** The part of suite marks that is about sound: how much of its watermark is left, how much is changed, how long it takes, and how often one is seen where none is. */
import type { Payload } from '@nepwerk/marks';
import { embedSound, readSound, type Sound } from '@nepwerk/marks/sound';
import type { Report } from '../figures.ts';
import { FFMPEG_ATTACKS, hasFfmpeg, PLAIN_ATTACKS, type SoundAttack } from '../marks/sound-attacks.ts';
import { countSoundFalseAlarms } from '../marks/sound-false-alarms.ts';
import { makeSounds, type NamedSound } from '../marks/sounds.ts';
import { median } from '../statistics.ts';
import type { SuiteOptions } from './suite.ts';

/** How many voices and pieces of music; with `--quick`, the second. */
const SPOKEN = [16, 4];
const DRAWN = [20, 5];

/** Unmarked windows that are read. */
const WINDOWS = [2400, 100];

/** Chooses the windows. */
const WINDOW_SEED = 21;

/** Times that a sound of ten seconds is marked and read. */
const TIMES = 9;

interface MarkedSound extends NamedSound {
  readonly payload: Payload;
  readonly original: Sound;
}

/** Measures robustness, change, times and false alarms of sounds: the groups `sound_robustness`, `sound_times` and `sound_false_alarms`, or `sound` for all. */
export async function benchSounds(report: Report, options: SuiteOptions): Promise<void> {
  const groups = ['robustness', 'times', 'false_alarms'].filter((group) => wants(options, group));
  if (groups.length === 0) {
    return;
  }
  const size = options.quick ? 1 : 0;
  const { sounds, missing } = makeSounds(SPOKEN[size] ?? 0, DRAWN[size] ?? 0);
  report.note(`${sounds.length} sounds${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`);
  if (groups.includes('robustness')) {
    reportRobustness(report, sounds);
  }
  if (groups.includes('times')) {
    reportTimes(report, sounds);
  }
  if (groups.includes('false_alarms')) {
    const found = countSoundFalseAlarms(sounds, WINDOWS[size] ?? 0, WINDOW_SEED);
    for (const measure of ['windows', 'alarms', 'highest', 'location', 'scale'] as const) {
      report.add({ name: `marks/sound_false_alarms/windows/${measure}`, value: found[measure], unit: '' });
    }
  }
}

function wants({ only }: SuiteOptions, group: string): boolean {
  return only.length === 0 || only.includes('sound') || only.includes(`sound_${group}`);
}

function reportRobustness(report: Report, sounds: readonly NamedSound[]): void {
  const marked = sounds.map(({ name, sound }, i): MarkedSound => {
    const payload = { kind: i % 16, lab: (i * 37) % 256, classNumber: (i * 7919) % 65_536 };
    return { name, payload, original: sound, sound: embedSound(sound, payload) };
  });
  reportChange(report, marked);
  for (const attack of PLAIN_ATTACKS) {
    reportAttack(report, marked, attack);
  }
  const ffmpeg = hasFfmpeg();
  for (const attack of FFMPEG_ATTACKS) {
    if (ffmpeg) {
      reportAttack(report, marked, attack);
    } else {
      const name = `marks/sound_robustness/${attack.name}/ours`;
      report.add({ name, value: null, unit: '%', missing: 'FFmpeg is not installed' });
    }
  }
}

function reportChange(report: Report, marked: readonly MarkedSound[]): void {
  for (const [measure, of] of [
    ['snr', wholeSnr],
    ['segmental_snr', segmentalSnr],
  ] as const) {
    const ratios = marked.map(({ original, sound }) => of(original, sound)).sort((a, b) => a - b);
    report.note(
      `${measure}: ${marked.map((one) => `${one.name} ${of(one.original, one.sound).toFixed(1)}`).join(', ')}`,
    );
    report.add({ name: `marks/sound_change/${measure}/least`, value: ratios[0] ?? null, unit: 'dB' });
    report.add({ name: `marks/sound_change/${measure}/median`, value: median(ratios), unit: 'dB' });
    report.add({ name: `marks/sound_change/${measure}/most`, value: ratios.at(-1) ?? null, unit: 'dB' });
  }
}

/** The power of the first channel by that of what was changed, in dB. */
function wholeSnr(original: Sound, marked: Sound): number {
  return ratioOf(original, marked, 0, original.channels[0]?.length ?? 0);
}

/** A segment's seconds, and between which ratios it counts, in dB. */
const SEGMENT_SECONDS = 0.02;
const SEGMENT_RATIOS = [-10, 35] as const;

/** The mean of the same over segments of 20 ms, each between -10 and 35 dB; silent ones don't count. */
function segmentalSnr(original: Sound, marked: Sound): number {
  const step = Math.round(SEGMENT_SECONDS * original.sampleRate);
  let sum = 0;
  let count = 0;
  for (let start = 0; start + step <= (original.channels[0]?.length ?? 0); start += step) {
    const ratio = ratioOf(original, marked, start, start + step);
    if (Number.isFinite(ratio)) {
      sum += Math.min(SEGMENT_RATIOS[1], Math.max(SEGMENT_RATIOS[0], ratio));
      count++;
    }
  }
  return sum / count;
}

function ratioOf(original: Sound, marked: Sound, start: number, end: number): number {
  let power = 0;
  let change = 0;
  for (let i = start; i < end; i++) {
    const value = original.channels[0]?.[i] ?? 0;
    power += value ** 2;
    change += (value - (marked.channels[0]?.[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(power / change);
}

function reportAttack(report: Report, marked: readonly MarkedSound[], attack: SoundAttack): void {
  const lost: string[] = [];
  let wrong = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, { name, payload, sound }] of marked.entries()) {
    const reading = readSound(attack.apply(sound, i));
    if (JSON.stringify(reading.payload) === JSON.stringify(payload)) {
      least = Math.min(least, reading.score);
    } else {
      lost.push(`${name} ${reading.score.toFixed(1)}`);
      wrong += reading.payload === null ? 0 : 1;
    }
  }
  const share = 1 - lost.length / marked.length;
  report.note(`${attack.name}: ${(100 * share).toFixed(1)} % (${lost.join(', ')})`);
  report.add({ name: `marks/sound_robustness/${attack.name}/ours`, value: 100 * share, unit: '%' });
  report.add({ name: `marks/sound_robustness/${attack.name}/aim`, value: 100 * attack.aim, unit: '%' });
  report.add({ name: `marks/sound_robustness/${attack.name}/wrong`, value: wrong, unit: '' });
  report.add({
    name: `marks/sound_robustness/${attack.name}/least_score`,
    value: Number.isFinite(least) ? least : null,
    unit: '',
  });
}

/** Marks and reads ten seconds in one channel at 44.1 kHz, several times. */
function reportTimes(report: Report, sounds: readonly NamedSound[]): void {
  const marking: number[] = [];
  const reading: number[] = [];
  const unmarked: number[] = [];
  const plain = sounds.filter(({ sound }) => sound.sampleRate === 44_100 && sound.channels.length === 1);
  for (const { sound } of plain.slice(0, TIMES)) {
    const start = performance.now();
    const marked = embedSound(sound, { kind: 1, lab: 2, classNumber: 3 });
    const between = performance.now();
    readSound(marked);
    const end = performance.now();
    readSound(sound);
    marking.push(between - start);
    reading.push(end - between);
    unmarked.push(performance.now() - end);
  }
  report.add({ name: 'marks/sound_times/10s/mark', value: median(marking), unit: 'ms' });
  report.add({ name: 'marks/sound_times/10s/read_marked', value: median(reading), unit: 'ms' });
  report.add({ name: 'marks/sound_times/10s/read_unmarked', value: median(unmarked), unit: 'ms' });
}
