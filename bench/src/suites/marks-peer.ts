/** Of suite marks: the same attacks on somebody else's watermark, and ours in a film. */
import { embed, read, type Payload, type Picture } from '@nepwerk/marks';
import type { Report } from '../figures.ts';
import { ATTACKS } from '../marks/attacks.ts';
import { panOver, throughH264 } from '../marks/film.ts';
import { openPeer } from '../marks/peer.ts';
import type { NamedPicture } from '../marks/pictures.ts';
import { median } from '../statistics.ts';
import { psnr } from './psnr.ts';

/** Bits that the peer puts in: as many as our payload says. */
const BITS = 32;

/** A sign for each bit, different for each picture. */
function bitsOf(index: number): readonly boolean[] {
  return Array.from({ length: BITS }, (_, i) => (Math.imul(index + 1, 0x9e3779b1) >>> i) % 2 === 1);
}

/** Shares of pictures from which the peer reads all 32 bits. It is told that there are 32; ours finds that out. */
export async function benchPeer(report: Report, pictures: readonly NamedPicture[]): Promise<void> {
  const peer = openPeer((text) => report.note(text));
  if (!peer) return;
  const marked: Picture[] = [];
  const marking: number[] = [];
  for (const [i, { picture }] of pictures.entries()) {
    const start = performance.now();
    marked.push(await peer.mark(picture, bitsOf(i)));
    if (picture.width === 512 && picture.height === 512) marking.push(performance.now() - start);
  }
  const ratios = pictures.map(({ picture }, i) => psnr(picture, marked[i] ?? picture));
  report.add({ name: 'marks/change/psnr/peer_median', value: median(ratios), unit: 'dB' });
  report.add({ name: 'marks/times/512x512/peer_mark', value: median(marking), unit: 'ms' });
  for (const { name, apply } of ATTACKS) {
    let whole = 0;
    for (const [i, picture] of marked.entries()) {
      const got = await peer.read(await apply(picture, i), BITS).catch(() => []);
      whole += bitsOf(i).every((bit, at) => got[at] === bit) ? 1 : 0;
    }
    const share = (100 * whole) / marked.length;
    report.note(`${name}: blind-watermark ${share.toFixed(1)} %`);
    report.add({ name: `marks/robustness/${name}/peer`, value: share, unit: '%' });
  }
}

/** The share of films of which the payload is read whole after H.264, from all frames together and from the first alone. */
export async function benchFilm(report: Report, pictures: readonly NamedPicture[]): Promise<void> {
  const lost: string[] = [];
  let first = 0;
  for (const [i, { name, picture }] of pictures.entries()) {
    const payload: Payload = { kind: i % 16, lab: (i * 37) % 256, classNumber: (i * 7919) % 65536 };
    const frames = await throughH264(panOver(picture).map((frame) => embed(frame, payload)));
    if (!frames) {
      report.note('ffmpeg is not installed, so no film was made.');
      report.add({ name: 'marks/robustness/h264/ours', value: null, unit: '%' });
      return;
    }
    const wanted = JSON.stringify(payload);
    if (JSON.stringify(read(frames).payload) !== wanted) lost.push(name);
    first += JSON.stringify(read(frames.slice(0, 1)).payload) === wanted ? 1 : 0;
  }
  const share = (100 * (pictures.length - lost.length)) / pictures.length;
  report.note(`h264: ${share.toFixed(1)} % (${lost.join(', ')})`);
  report.add({ name: 'marks/robustness/h264/ours', value: share, unit: '%' });
  report.add({ name: 'marks/robustness/h264/aim', value: 90, unit: '%' });
  report.add({ name: 'marks/robustness/h264/first_frame', value: (100 * first) / pictures.length, unit: '%' });
}
