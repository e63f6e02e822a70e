/** Another watermark in the same run: `blind-watermark` from npm, which is installed when it is first wanted. */
import type { Picture } from '@nepwerk/marks';
import { installPeer, requirePeer } from '../subjects/peers.ts';

/** A watermark of somebody else's. */
export interface Peer {
  readonly mark: (picture: Picture, bits: readonly boolean[]) => Promise<Picture>;
  /** As many bits as it is told that there are; it has no way to say that there are none. */
  readonly read: (picture: Picture, count: number) => Promise<readonly boolean[]>;
}

/** How it takes colours, and gives them back: rows of numbers. */
interface Channels {
  readonly width: number;
  readonly height: number;
  readonly R: readonly (readonly number[])[];
  readonly G: readonly (readonly number[])[];
  readonly B: readonly (readonly number[])[];
}

/** The part of it that is used: its class, with pictures in memory in place of the files that it reads and writes. */
interface Watermark {
  imgHandle: { getData: (picture: Picture) => Promise<object>; setData: (channels: Channels) => Promise<object> };
  mixWatermark: unknown;
  addWm: (order: object) => Promise<{ readonly File: Picture }>;
  extract: (order: object) => Promise<{ readonly wm: readonly boolean[] }>;
}

/** Installs and opens it; null, with the reason said, when it can't be had. */
export function openPeer(say: (text: string) => void): Peer | null {
  if (!installPeer('blind-watermark/src/Watermark.js')) {
    say('blind-watermark could not be installed: is there a network?');
    return null;
  }
  const Class = requirePeer('blind-watermark/src/Watermark.js') as new () => Watermark;
  const mixWatermark = requirePeer('blind-watermark/src/mixWatermark/mix.js');
  function make(): Watermark {
    return Object.assign(new Class(), { imgHandle: { getData: toChannels, setData: toPicture }, mixWatermark });
  }
  return {
    async mark(picture, bits) {
      const { File } = await make().addWm({ originImg: picture, wm: [...bits], wmType: 'bool' });
      return File;
    },
    async read(picture, count) {
      const { wm } = await make().extract({ wmImg: picture, wmLength: count, wmType: 'bool' });
      return wm;
    },
  };
}

/** White becomes 254, as its own reader does, so that there is room above. */
async function toChannels({ width, height, data }: Picture): Promise<object> {
  const [R2d, G2d, B2d] = [0, 1, 2].map((channel) =>
    Array.from({ length: height }, (_row, y) =>
      Array.from({ length: width }, (_column, x) => Math.min(254, data[(y * width + x) * 4 + channel] ?? 0)),
    ),
  );
  return { width, height, R2d, G2d, B2d, A1d: Array.from({ length: width * height }, () => 255) };
}

async function toPicture({ width, height, R, G, B }: Channels): Promise<{ readonly File: Picture }> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  [R, G, B].forEach((rows, channel) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) data[(y * width + x) * 4 + channel] = rows[y]?.[x] ?? 0;
  });
  return { File: { width, height, data } };
}
