/** Marks a fake as a lab does, and then does to its file what is asked, looking after each step what is left; the files stay in here. */
import { wordings, type Picture } from '@nepwerk/marks';
import {
  besideLabel,
  followedBy,
  labelLeft,
  labelShape,
  moveSeal,
  pictureLeft,
  squaresOf,
  UNMOVED,
  type LabelShape,
  type Place,
  type Squares,
} from '@nepwerk/marks/breaking';
import { makeAuthority, makeSigner, type CredentialTool } from '@nepwerk/marks/credentials';
import { markPicture } from '@nepwerk/marks/mark';
import { checkFile } from '../../check/check-file.ts';
import { newCanvas } from '../../marks/canvas.ts';
import { writeCanvas, writePicture } from '../../marks/write-picture.ts';
import type { Attack } from './attack.ts';
import type { Left, Made } from './breaking-messages.ts';
import { redraw } from './redraw.ts';

/** A fake, and what is said of it in its credentials. */
export interface Fake {
  readonly picture: Picture;
  readonly title: string;
  readonly examples: Readonly<Record<string, number>>;
  readonly rounds: number;
}

/** Does the steps. */
export interface Breaker {
  /** Marks a fake; it becomes the step with this number, and those before it are forgotten. */
  readonly begin: (id: number, fake: Fake, language: 'nl' | 'en') => Promise<Made>;
  /** Does something to what another step made. */
  readonly attack: (id: number, from: number, attack: Attack) => Promise<Made>;
  readonly forget: (ids: readonly number[]) => void;
}

/** The file of a step. */
interface Kept {
  readonly file: Blob;
  readonly format: Made['format'];
  readonly place: Place;
}

/** What the first file was, which all others are measured by. */
interface Start {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly root: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly label: LabelShape;
  readonly squares: Squares;
}

/** Quality of a JPEG that is written again after something else was done to it; what most programs take. */
const USUAL_QUALITY = 0.92;

/** Makes a breaker. */
export function createBreaker(tool: CredentialTool): Breaker {
  const steps = new Map<number, Kept>();
  let start: Start | null = null;

  async function look(id: number, { file, format, place }: Kept, from: Start): Promise<Made> {
    const found = await checkFile({ job: id, file, roots: [from.root] }, tool);
    if (found.type !== 'found' || !found.preview) throw new Error('A file that was just written can be read.');
    const pixels = await pixelsOf(file);
    const { credentials, watermark } = found.finding;
    const left: Left = {
      label: labelLeft(pixels, place, from.label),
      watermark: watermark.found === 'found' ? watermark.strength : 0,
      credentials:
        credentials.found !== 'credentials' ? 'none' : credentials.credentials.state === 'broken' ? 'broken' : 'whole',
      picture: pictureLeft(squaresOf(pixels, place, from.width, from.height), from.squares),
    };
    steps.set(id, { file, format, place });
    return { width: pixels.width, height: pixels.height, bytes: file.size, format, left, preview: found.preview };
  }

  return {
    async begin(id, { picture, title, examples, rounds }, language) {
      steps.clear();
      // A root for this time: the lesson leaves no key on the device.
      const root = await makeAuthority('device');
      const statement = { title, lab: 'burger', kind: 'made', at: new Date(), data: { examples, rounds } } as const;
      const signer = await makeSigner(root, 'device');
      const file = new Uint8Array(
        await markPicture(
          picture,
          'image/png',
          { statement, language, classNumber: 0, signer },
          { credentials: tool, encode: writePicture },
        ),
      );
      const blob = new Blob([file], { type: 'image/png' });
      const pixels = await pixelsOf(blob);
      const { width, height } = pixels;
      const label = labelShape(width, height, wordings.made[language]);
      const squares = besideLabel(squaresOf(pixels, UNMOVED, width, height), label);
      start = { file, root: root.certificate, width, height, label, squares };
      return look(id, { file: blob, format: 'image/png', place: UNMOVED }, start);
    },

    async attack(id, from, attack) {
      const before = steps.get(from);
      if (!before || !start) throw new Error(`There is no step ${from}.`);
      const bitmap = await createImageBitmap(before.file);
      try {
        const { canvas, move } = redraw(bitmap, attack);
        const format =
          attack.name === 'recompress' ? 'image/jpeg' : attack.name === 'seal' ? 'image/png' : before.format;
        const quality = attack.name === 'recompress' ? attack.quality : USUAL_QUALITY;
        const written = await writeCanvas(canvas, format, quality);
        const file =
          attack.name === 'seal'
            ? new Blob([moveSeal(start.file, new Uint8Array(await written.arrayBuffer()))], { type: format })
            : written;
        return await look(id, { file, format, place: followedBy(before.place, move) }, start);
      } finally {
        bitmap.close();
      }
    },

    forget(ids) {
      for (const id of ids) steps.delete(id);
    },
  };
}

async function pixelsOf(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file);
  try {
    const { context } = newCanvas(bitmap.width, bitmap.height);
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
