/** Suite marks: how much of a watermark is left after what happens to pictures, how long it takes, and how often one is seen where none is. */
import { embed, type Payload, type Picture, read } from '@nepwerk/marks';
import type { Report } from '../figures.ts';
import { type Attack, ATTACKS } from '../marks/attacks.ts';
import { countFalseAlarms } from '../marks/false-alarms.ts';
import { type NamedPicture, openPictures } from '../marks/pictures.ts';
import { median } from '../statistics.ts';
import { benchFilm, benchPeer } from './marks-peer.ts';
import { benchSounds } from './marks-sound.ts';
import { psnr } from './psnr.ts';
import type { SuiteOptions } from './suite.ts';

/** How many of each painted kind, and of drawn scenes; with `--quick`, the second. */
const PAINTED = [10, 2];
const DRAWN = [15, 5];

/** Unmarked windows that are read. */
const WINDOWS = [20_000, 200];

interface Marked extends NamedPicture {
  readonly payload: Payload;
  readonly original: Picture;
}

/** Measures robustness, change, times and false alarms, of pictures and of sounds. */
export async function benchMarks(report: Report, options: SuiteOptions): Promise<void> {
  if (PICTURE_GROUPS.some((group) => wants(options, group))) {
    await benchPictures(report, options);
  }
  await benchSounds(report, options);
}

/** What is measured of pictures. */
const PICTURE_GROUPS = ['robustness', 'times', 'false_alarms'];

async function benchPictures(report: Report, options: SuiteOptions): Promise<void> {
  const size = options.quick ? 1 : 0;
  const { pictures, missing } = await openPictures(PAINTED[size] ?? 0, DRAWN[size] ?? 0);
  report.note(`${pictures.length} pictures${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`);
  if (wants(options, 'robustness')) {
    const marked = pictures.map(({ name, picture }, i): Marked => {
      const payload = { kind: i % 16, lab: (i * 37) % 256, classNumber: (i * 7919) % 65536 };
      return { name, payload, original: picture, picture: embed(picture, payload) };
    });
    reportChange(report, marked);
    for (const attack of ATTACKS) {
      await reportAttack(report, marked, attack);
    }
    await benchFilm(report, pictures);
    if (options.peers) {
      await benchPeer(report, pictures);
    }
  }
  if (wants(options, 'times')) {
    reportTimes(report, pictures);
  }
  if (wants(options, 'false_alarms')) {
    const found = countFalseAlarms(pictures, WINDOWS[size] ?? 0, WINDOW_SEED);
    for (const measure of ['windows', 'alarms', 'highest', 'location', 'scale'] as const) {
      report.add({ name: `marks/false_alarms/windows/${measure}`, value: found[measure], unit: '' });
    }
  }
}

function wants(options: SuiteOptions, group: string): boolean {
  return options.only.length === 0 || options.only.includes(group);
}

/** Chooses the windows. */
const WINDOW_SEED = 20;

function reportChange(report: Report, marked: readonly Marked[]): void {
  const ratios = marked.map(({ original, picture }) => psnr(original, picture)).sort((a, b) => a - b);
  report.add({ name: 'marks/change/psnr/least', value: ratios[0] ?? null, unit: 'dB' });
  report.add({ name: 'marks/change/psnr/median', value: median(ratios), unit: 'dB' });
  report.add({ name: 'marks/change/psnr/most', value: ratios.at(-1) ?? null, unit: 'dB' });
}

async function reportAttack(report: Report, marked: readonly Marked[], attack: Attack): Promise<void> {
  const lost: string[] = [];
  let wrong = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, { name, payload, picture }] of marked.entries()) {
    const reading = read(await attack.apply(picture, i));
    if (JSON.stringify(reading.payload) === JSON.stringify(payload)) {
      least = Math.min(least, reading.score);
    } else {
      lost.push(name);
      wrong += reading.payload === null ? 0 : 1;
    }
  }
  const share = 1 - lost.length / marked.length;
  report.note(`${attack.name}: ${(100 * share).toFixed(1)} % (${lost.join(', ')})`);
  report.add({ name: `marks/robustness/${attack.name}/ours`, value: 100 * share, unit: '%' });
  report.add({ name: `marks/robustness/${attack.name}/aim`, value: 100 * attack.aim, unit: '%' });
  report.add({ name: `marks/robustness/${attack.name}/wrong`, value: wrong, unit: '' });
  report.add({
    name: `marks/robustness/${attack.name}/least_score`,
    value: Number.isFinite(least) ? least : null,
    unit: '',
  });
}

/** Marks and reads pictures of 512 x 512, once each. */
function reportTimes(report: Report, pictures: readonly NamedPicture[]): void {
  const marking: number[] = [];
  const reading: number[] = [];
  const unmarked: number[] = [];
  for (const { picture } of pictures.filter((one) => one.picture.width === 512 && one.picture.height === 512)) {
    const start = performance.now();
    const marked = embed(picture, { kind: 1, lab: 2, classNumber: 3 });
    const between = performance.now();
    read(marked);
    const end = performance.now();
    read(picture);
    marking.push(between - start);
    reading.push(end - between);
    unmarked.push(performance.now() - end);
  }
  report.add({ name: 'marks/times/512x512/mark', value: median(marking), unit: 'ms' });
  report.add({ name: 'marks/times/512x512/read_marked', value: median(reading), unit: 'ms' });
  report.add({ name: 'marks/times/512x512/read_unmarked', value: median(unmarked), unit: 'ms' });
}
