/** Sounds as this package takes and gives them. */

/** A sound, decoded: every channel's samples at one rate. */
export interface Sound {
  /** Samples a second of each channel. */
  readonly sampleRate: number;
  /** Each channel's samples, -1 to 1; all channels are equally long. */
  readonly channels: readonly Float32Array[];
}

/** Whether a sound has a rate above 0, one channel at least and as many samples in each. Whether the samples are numbers is not looked at. */
export function isWholeSound(sound: Sound): boolean {
  const { sampleRate, channels } = sound;
  const [first] = channels;
  return (
    Number.isFinite(sampleRate) &&
    sampleRate > 0 &&
    first !== undefined &&
    channels.every((channel) => channel.length === first.length)
  );
}
