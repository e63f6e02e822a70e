/** Looks for marks in one file, in a worker. */
import { HEAD_BYTES, inspectFile, mediaOf, MOST_BYTES, type Media, type Senses } from '@nepwerk/marks/check';
import type { CredentialTool } from '@nepwerk/marks/credentials';
import type { Picture } from '@nepwerk/marks';
import { imageSize } from 'image-size';
import { newCanvas } from '../marks/canvas.ts';
import { openMedia } from './media-samples.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';

/** Pictures of more pixels are not decoded: 64 million, what phones make at most as a rule, take 256 MB for a moment. */
const MOST_PIXELS = 64e6;
/** A watermark is looked for at this size at most, in pixels along the longer side; the reader itself needs less. */
const READ_SIDE = 2048;
/** And a picture is shown at this. */
const SHOWN_SIDE = 640;

/** Looks for marks; whatever the file is, the answer is a reply. */
export async function checkFile({ job, file, roots }: CheckRequest, tool: CredentialTool): Promise<CheckReply> {
  if (file.size > MOST_BYTES) return { type: 'refused', job, why: 'heavy' };
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  if (!head) return { type: 'refused', job, why: 'moved' };
  const media = mediaOf(head);
  if (!media) return { type: 'refused', job, why: 'kind' };
  const bitmap = media.kind === 'picture' ? await decode(file, media) : null;
  const samples = media.kind === 'film' || media.kind === 'sound' ? await openMedia(file) : null;
  const frames = media.kind === 'film' ? await samples?.frames() : null;
  const senses: Senses = {
    look: async () => (bitmap ? [pixelsOf(bitmap)] : (frames ?? null)),
    listen: async () => (await samples?.sound()) ?? null,
  };
  try {
    const finding = await inspectFile(media, file, senses, tool, roots);
    if (finding.verdict === 'unreadable') return { type: 'refused', job, why: 'broken' };
    return { type: 'found', job, finding, preview: await previewOf(bitmap, frames?.[0]) };
  } finally {
    bitmap?.close();
    samples?.close();
  }
}

/** The picture, or a frame of the film, small enough to be shown. */
async function previewOf(bitmap: ImageBitmap | null, frame: Picture | undefined): Promise<ImageBitmap | null> {
  if (bitmap) return createImageBitmap(canvasOf(bitmap, SHOWN_SIDE).canvas);
  return frame ? createImageBitmap(new ImageData(new Uint8ClampedArray(frame.data), frame.width)) : null;
}

/** What stands in a file; null when it was moved or changed since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** The picture; null when it is broken, of a kind that this browser does not know, or would become too large. */
async function decode(file: Blob, { type }: Media): Promise<ImageBitmap | null> {
  const bytes = await bytesOf(file);
  if (!bytes) return null;
  try {
    const { width, height } = imageSize(bytes);
    if (!(width * height <= MOST_PIXELS)) return null;
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

function pixelsOf(bitmap: ImageBitmap): Picture {
  const { canvas, context } = canvasOf(bitmap, READ_SIDE);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A canvas with the picture on it, made smaller where a side would be longer. */
function canvasOf(bitmap: ImageBitmap, longest: number) {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const { canvas, context } = newCanvas(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { canvas, context };
}
