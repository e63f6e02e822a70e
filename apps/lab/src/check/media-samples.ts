/** What can be seen and heard of a film or a sound: a few frames, and its beginning. Decoded by the browser, in a worker. */
import type { Picture } from '@nepwerk/marks';
import type { Sound } from '@nepwerk/marks/sound';
import type * as Library from './media-library.ts';

/** Frames that are looked at, from this many seconds at the beginning. */
const FRAMES = 12;
const SEEN_SECONDS = 20;
/** Frames are looked at this large at most, in pixels along the longer side; no reader needs more. */
const FRAME_SIDE = 512;
/** Seconds that are listened to. */
const HEARD_SECONDS = 24;
/** A sound of more channels, or more samples a second, is no music. */
const MOST_CHANNELS = 8;
const HIGHEST_RATE = 200_000;

/** An opened film or sound. */
export interface MediaSamples {
  /** Frames of one size; null when there are none, or this browser knows their kind not. */
  readonly frames: () => Promise<readonly Picture[] | null>;
  /** Its beginning; null when there is no sound, or this browser knows its kind not. */
  readonly sound: () => Promise<Sound | null>;
  readonly close: () => void;
}

/** Opens a film or sound; null when it can't be opened. What takes it apart is fetched now. */
export async function openMedia(file: Blob): Promise<MediaSamples | null> {
  try {
    const media = await import('./media-library.ts');
    const { Input, BlobSource, MP4, QTFF, MP3, WAVE } = media;
    const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MP3, WAVE] });
    return {
      frames: () => framesOf(media, input).catch(() => null),
      sound: () => soundOf(media, input).catch(() => null),
      close: () => input.dispose(),
    };
  } catch {
    return null; // no network, or a browser without what it needs
  }
}

async function framesOf(media: typeof Library, input: Library.Input): Promise<readonly Picture[] | null> {
  const track = await input.getPrimaryVideoTrack();
  if (!track || !(await track.canDecode())) return null;
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const scale = Math.min(1, FRAME_SIDE / Math.max(width, height));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const sink = new media.CanvasSink(track, { ...size, fit: 'fill' });
  const [start, end] = [await track.getFirstTimestamp(), await track.computeDuration()];
  const seconds = Math.min(SEEN_SECONDS, end - start);
  const times = Array.from({ length: FRAMES }, (_, i) => start + (seconds * i) / FRAMES);
  const frames: Picture[] = [];
  for await (const wrapped of sink.canvasesAtTimestamps(times)) {
    const context = wrapped?.canvas.getContext('2d');
    if (context && 'getImageData' in context) frames.push(context.getImageData(0, 0, size.width, size.height));
  }
  return frames.length > 0 ? frames : null;
}

async function soundOf(media: typeof Library, input: Library.Input): Promise<Sound | null> {
  const track = await input.getPrimaryAudioTrack();
  if (!track || !(await track.canDecode())) return null;
  const sink = new media.AudioSampleSink(track);
  const start = await track.getFirstTimestamp();
  let sound: { sampleRate: number; channels: Float32Array[] } | null = null;
  let filled = 0;
  for await (const sample of sink.samples(start, start + HEARD_SECONDS)) {
    const { sampleRate, numberOfChannels, numberOfFrames } = sample;
    if (!(numberOfChannels <= MOST_CHANNELS && sampleRate <= HIGHEST_RATE)) return null;
    sound ??= {
      sampleRate,
      channels: Array.from({ length: numberOfChannels }, () => new Float32Array(HEARD_SECONDS * sampleRate)),
    };
    const fits = Math.min(numberOfFrames, sound.channels[0]?.length ?? 0) + filled <= HEARD_SECONDS * sound.sampleRate;
    if (fits && sampleRate === sound.sampleRate && numberOfChannels === sound.channels.length) {
      for (const [planeIndex, channel] of sound.channels.entries())
        sample.copyTo(channel.subarray(filled, filled + numberOfFrames), { planeIndex, format: 'f32-planar' });
      filled += numberOfFrames;
    }
    sample.close();
  }
  return sound && { ...sound, channels: sound.channels.map((channel) => channel.subarray(0, filled)) };
}
