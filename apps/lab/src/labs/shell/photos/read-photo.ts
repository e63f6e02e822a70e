/** Reads a photo in a worker: checks the file, decodes it, turns it upright, and cuts out a square as small as it is kept. */
import { OWN_SIZE, type Sheet } from '@nepwerk/protocol';
import { checkPhoto, MOST_BYTES } from './check-photo.ts';
import { middleCrop, type Crop } from './crop.ts';
import type { PhotoReply, PhotoRequest, Preview, Refusal } from './photo-messages.ts';

/** Longest side of a preview, in pixels. */
const PREVIEW_SIDE = 640;
/** A square is first made this large, then as small as it is kept: in one go, a large photo would flicker. */
const BETWEEN_SIDE = 256;
/** What shows through a photo that has holes. */
const PAPER = '#fdf0d5';

/** Looks at a decoded photo and says why it may not be used; null when it may. Refusing faces is to be one of these. */
export type Examiner = (photo: ImageBitmap) => Promise<Refusal | null>;

/** Reads a photo; whatever it is, the answer is a reply. */
export async function readPhoto(
  { job, file, crop, withPreview }: PhotoRequest,
  examiners: readonly Examiner[],
): Promise<PhotoReply> {
  const photo = await decode(file);
  if (typeof photo === 'string') return { type: 'refused', job, why: photo };
  try {
    for (const examine of examiners) {
      const why = await examine(photo);
      if (why) return { type: 'refused', job, why };
    }
    const size = { width: photo.width, height: photo.height };
    const square = crop ?? middleCrop(size);
    const preview = withPreview ? makePreview(photo) : null;
    return { type: 'read', job, size, crop: square, sheet: cutOut(photo, square), preview };
  } finally {
    photo.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap | Refusal> {
  if (file.size > MOST_BYTES) return 'too-heavy';
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable'; // moved or changed since it was chosen
  }
  const refusal = checkPhoto(bytes);
  if (refusal) return refusal;
  try {
    return await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return 'broken';
  }
}

function cutOut(photo: ImageBitmap, { x, y, side }: Crop): Sheet {
  const between = canvasOf(BETWEEN_SIDE, BETWEEN_SIDE);
  between.drawImage(photo, x, y, side, side, 0, 0, BETWEEN_SIDE, BETWEEN_SIDE);
  const small = canvasOf(OWN_SIZE, OWN_SIZE);
  small.drawImage(between.canvas, 0, 0, OWN_SIZE, OWN_SIZE);
  const { data } = small.getImageData(0, 0, OWN_SIZE, OWN_SIZE);
  return { columns: 1, rows: 1, size: OWN_SIZE, pixels: data };
}

function makePreview(photo: ImageBitmap): Preview {
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  const context = canvasOf(width, height);
  context.drawImage(photo, 0, 0, width, height);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}

/** A canvas with paper on it. */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws on no canvas in a worker.');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  return context;
}
