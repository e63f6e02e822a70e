/** The microphone: asked for only where somebody wants a sound, and on no longer than a take lasts. */
import { HIGHEST_RATE, LOWEST_RATE } from '@nepwerk/marks/sound';
import { default as recorderAddress } from './recorder.worklet.ts?worker&url';
import type { TakeSound } from './take.ts';

/** A microphone that is on. */
export interface Microphone {
  /** Switches it off, and its light with it; answers all that was heard, or null for nothing. */
  stop(): TakeSound | null;
}

/** Seconds of sound that are kept at most; what comes after is let go. */
const MOST_SECONDS = 60;

/** So long is waited for the first sound, in milliseconds. */
const PATIENCE_MS = 2000;

/** One voice, without the room's echo of our own. */
const WISHES = { channelCount: { ideal: 1 }, echoCancellation: true, noiseSuppression: true } as const;

/**
 * Asks for the microphone and listens. The first sample's time is on the clock of `performance.now`, in seconds.
 * @throws what the browser throws when it is refused or can't be had, with everything stopped.
 */
export async function openMicrophone(ask: () => Promise<MediaStream> = askBrowser): Promise<Microphone> {
  const stream = await ask();
  const context = new AudioContext();
  function end(): void {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  }
  try {
    const { sampleRate } = context;
    if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) throw new RangeError(`${sampleRate} samples a second.`);
    await context.audioWorklet.addModule(recorderAddress);
    await started(context);
    const recorder = new AudioWorkletNode(context, 'recorder', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    const heard = listenTo(recorder.port, sampleRate);
    context.createMediaStreamSource(stream).connect(recorder);
    return {
      stop() {
        end();
        return heard();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** A browser that was touched by nobody never starts a context, and never says so. */
async function started(context: AudioContext): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No sound came.')), PATIENCE_MS);
  });
  await Promise.race([context.resume(), patience]).finally(() => clearTimeout(timer));
}

/** Keeps what comes; answers how to have it in one piece. */
function listenTo(port: MessagePort, sampleRate: number): () => TakeSound | null {
  const pieces: Float32Array<ArrayBuffer>[] = [];
  let length = 0;
  let from = Infinity;
  port.addEventListener('message', ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
    if (length > MOST_SECONDS * sampleRate) return;
    pieces.push(data);
    length += data.length;
    from = Math.min(from, performance.now() / 1000 - length / sampleRate); // a piece may be late, none is early
  });
  port.start();
  return () => {
    port.close();
    if (length === 0) return null;
    const samples = new Float32Array(length);
    let filled = 0;
    for (const piece of pieces.splice(0)) {
      samples.set(piece, filled);
      filled += piece.length;
    }
    return { sampleRate, samples, from };
  };
}

function askBrowser(): Promise<MediaStream> {
  const { mediaDevices }: { readonly mediaDevices?: MediaDevices } = navigator;
  if (!mediaDevices) return Promise.reject(new Error('There are no devices outside a secure context.'));
  return mediaDevices.getUserMedia({ audio: WISHES });
}
