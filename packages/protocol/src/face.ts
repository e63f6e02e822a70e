/** The messages between the page of the Face lab and its worker, which films, trains and swaps: unions on `type`, imported by both ends. */
import type { Sheet } from './pictures.ts';
import type { DeviceFacts, ProblemCode } from './trainer.ts';

/** Goes up with every change that an older page or worker would misread; the worker refuses to open for another version. */
export const FACE_VERSION = 2;

/** One of the two persons of a lab, by place. */
export type FacePlace = 0 | 1;

/** The sizes of net that a Face lab can be opened with; `face2017` is what the first program did. */
export type FacePreset = 'face48' | 'face64' | 'face96' | 'face2017';

/** How far faces are bent before they go in. */
export type FaceWarp = 'none' | 'gentle' | '2017';

/** Who is at a place. */
export type FaceRole =
  /** A portrait that moves. */
  | { readonly kind: 'puppet'; readonly id: FacePuppet }
  /** A drawn head that moves. */
  | { readonly kind: 'cartoon'; readonly id: FaceCartoon }
  /** Somebody who agreed to be learned from, under a made-up name. */
  | {
      readonly kind: 'filmed';
      readonly name: string;
      /**
       * Whether this person's face as it was filmed may be shown. Where it may not, the worker sends it only in squares too coarse to know anybody by: in the
       * photos, the previews and the mirror. What the other person's movements look like with this face is shown all the same: that is what was agreed to.
       */
      readonly bare: boolean;
      readonly faces: FilmedFaces;
    };

/** The portraits that can be moved. */
export type FacePuppet = 'collins' | 'hopper';

/** The drawn heads that can be moved. */
export type FaceCartoon = 'pip' | 'moss';

/** Both persons, by place. */
export type FaceCast = readonly [FaceRole, FaceRole];

/** Somebody's faces, lined up. */
export interface FilmedFaces {
  /** From {@link FEWEST_FILMED} to {@link MOST_FACES} and {@link UNSEEN_FACES} more. */
  readonly count: number;
  /** [count, 120, 120, 4]: red, green, blue, and how much the pixel counts, as the frames of `@nepwerk/media`. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** [count, 468, 2]: landmarks in pixels of the face. */
  readonly landmarks: Float32Array<ArrayBuffer>;
  /** What the face does in each. */
  readonly poses: readonly FaceMotion[];
  /** How sharp each is, as `faceSight` of `@nepwerk/media` measures it. */
  readonly sharpness: readonly number[];
}

/** Most frames of one person: 300 of 120 x 120 x 4 bytes are 17 MB. */
export const MOST_FACES = 300;
/** Fewest frames of one person: below this there is no spread to learn from. */
export const FEWEST_FACES = 5;
/** Frames of each person that are kept apart, to test and to show. */
export const UNSEEN_FACES = 16;
/** Fewest frames of somebody who is filmed, those that are kept apart included. */
export const FEWEST_FILMED = 40;

/** What the page asks. */
export type FaceRequest =
  /** Films both persons, opens the nets and is then ready; nothing of it is kept anywhere. */
  | {
      readonly type: 'open';
      readonly version: number;
      readonly cast: FaceCast;
      readonly preset: FacePreset;
      readonly warp: FaceWarp;
      readonly seed: number;
      /** Threads to train with; null = as many as the device has to spare. */
      readonly threads: number | null;
      readonly use: FaceUse;
    }
  /** Throws away all that was learned and begins again with the same frames; answered like `open`, without filming. */
  | { readonly type: 'restart' }
  /** Goes on and rests: the race of four nets while there is one, else the training. */
  | { readonly type: 'start' }
  | { readonly type: 'pause' }
  /** One step of training, then a pause. */
  | { readonly type: 'step' }
  /** Which frames are trained on from now on; what was learned stays. */
  | { readonly type: 'use'; readonly use: FaceUse }
  /** The page has shown the last preview and wants another; sent at most once a second. */
  | { readonly type: 'preview' }
  /** The mirror begins to run, or is set otherwise; null stops it. */
  | { readonly type: 'mirror'; readonly mirror: MirrorSettings | null }
  /** The page has shown the last picture of the mirror and wants the next. */
  | { readonly type: 'next-mirror' }
  /** What the camera sees, for a mirror that follows it; a newer one takes its place. */
  | { readonly type: 'live'; readonly face: LiveFace }
  /** Nets that learn side by side from so many photos of each person begin, and the training rests; null ends them. */
  | { readonly type: 'race'; readonly counts: readonly number[] | null }
  /** The nets as they are, to be saved as a file; of a cast in which somebody was filmed there are none. */
  | { readonly type: 'save' }
  /**
   * A picture as the mirror would show it so many seconds after it began, for a film; one is answered for each. A mirror that follows the camera is given what
   * the camera saw then.
   */
  | { readonly type: 'shoot'; readonly settings: MirrorSettings; readonly at: number; readonly face: LiveFace | null };

/** Frames that are trained on, of each person: places of frames as filmed, at least {@link FEWEST_FACES}. */
export type FaceUse = readonly [Uint16Array<ArrayBuffer>, Uint16Array<ArrayBuffer>];

/** What the mirror shows. */
export interface MirrorSettings {
  /** Who moves; the other one's face is put on. */
  readonly performer: FacePlace;
  /** The deep fake by the nets, or the cheap one by stretching one picture; both are shown beside each other with `both`. */
  readonly way: 'deep' | 'cheap' | 'both';
  /** How wide the border is over which the face passes into the frame, 0 to 0.25 of the crop. */
  readonly blend: number;
  /** How far the mask reaches beyond the face, -0.2 to 0.2 of the crop. */
  readonly mask: number;
  /** How the performer is moved by hand; null lets it move by itself. Of somebody who was filmed the photos are shown in turn. */
  readonly steer: FaceMotion | null;
  /** Whether the performer is whoever sits before the camera, instead. */
  readonly camera: boolean;
}

/** What a camera sees. */
export interface LiveFace {
  /** Pixels along a side of the square that is looked at. */
  readonly size: number;
  /** [size, size, 4] */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** [468, 2], in pixels of it; null where there is no face, or more than one: then nobody is shown. */
  readonly landmarks: Float32Array<ArrayBuffer> | null;
  /** When it was seen, in seconds that only ever grow. */
  readonly at: number;
}

/** What a face can be told to do; the same ranges as `motionRanges` of the puppets. */
export interface FaceMotion {
  readonly yaw: number;
  readonly pitch: number;
  readonly mouth: number;
  readonly blink: number;
  readonly smile: number;
  readonly brow: number;
}

/** What the worker says. */
export type FaceReply =
  /** Frames of a person as they are filmed and lined up: `sheet` is one column, the first being frame number `from` of `count`. */
  | {
      readonly type: 'filmed';
      readonly person: FacePlace;
      readonly count: number;
      readonly from: number;
      readonly sheet: Sheet;
      readonly poses: readonly FaceMotion[];
      /** How sharp each is; null where all are alike, as with what is drawn. */
      readonly sharpness: readonly number[] | null;
    }
  | { readonly type: 'ready'; readonly device: DeviceFacts }
  | { readonly type: 'running'; readonly running: boolean }
  | { readonly type: 'report'; readonly report: FaceLabReport }
  | { readonly type: 'preview'; readonly preview: FacePreview }
  | { readonly type: 'mirror'; readonly picture: MirrorPicture }
  | { readonly type: 'shot'; readonly picture: MirrorPicture }
  /** Safetensors, and how many steps they have learned for; null where they may not leave. */
  | { readonly type: 'saved'; readonly training: Uint8Array<ArrayBuffer> | null; readonly rounds: number }
  /** How the race stands; about twice a second while it runs. */
  | { readonly type: 'race'; readonly race: FaceRace }
  /** The numbers went out of bounds; the training went back to its last good state and takes smaller steps. */
  | { readonly type: 'recovered'; readonly step: number }
  | { readonly type: 'problem'; readonly code: ProblemCode; readonly detail: string };

/** How the training stands. */
export interface FaceLabReport {
  readonly step: number;
  /** Seconds of training so far. */
  readonly seconds: number;
  /** Mean difference of made faces from the wanted ones of each person, 0 to 1; null before the first step of that person. */
  readonly losses: readonly [number | null, number | null];
  /** How alike unseen faces of each person and their rebuilt ones are, 1 for the same (SSIM); null while not measured. */
  readonly rebuilt: readonly [number | null, number | null];
  readonly facesPerSecond: number;
}

/** What the nets make of faces that they have not learned from. */
export interface FacePreview {
  readonly step: number;
  /** For each person one face on its whole way, for the drawing of the nets. */
  readonly ways: readonly [FaceWay, FaceWay];
  /**
   * For each person a sheet of three columns: as filmed, rebuilt by the own decoder, swapped by the other; a row for each of
   * {@link PREVIEW_ROWS} unseen faces.
   */
  readonly sheets: readonly [Sheet, Sheet];
}

/** Unseen faces of each person in a preview. */
export const PREVIEW_ROWS = 4;

/** One face's way through the nets. */
export interface FaceWay {
  /** As it is shown to the encoder while training: bent. */
  readonly bent: Sheet;
  /** As it should come out. */
  readonly straight: Sheet;
  /** What it was squeezed into. */
  readonly code: Float32Array<ArrayBuffer>;
  /** By the person's own decoder, and by the other person's. */
  readonly rebuilt: Sheet;
  readonly swapped: Sheet;
}

/** One picture of the mirror: sheets of one picture each. */
export interface MirrorPicture {
  readonly settings: MirrorSettings;
  /** Seconds since the mirror began. */
  readonly at: number;
  /** Whether there was one face to put another on; where there was not, all pictures are coarse squares. */
  readonly tracked: boolean;
  /** The performer as filmed. */
  readonly real: Sheet;
  /** The other's face by the nets, put into the frame; null where it was not asked for. */
  readonly deep: Sheet | null;
  /** The other's face by stretching one picture; null where it was not asked for. */
  readonly cheap: Sheet | null;
}

/** Nets that learn from few and from many photos, side by side. Sheets have one column, of the same unseen faces. */
export interface FaceRace {
  /** Steps that every net has done. */
  readonly step: number;
  readonly seconds: number;
  /** The first person, whose faces are swapped. */
  readonly asked: Sheet;
  /** The second person doing the same: the right answer; null where nobody knows it, for it can only be had of heads that are moved. */
  readonly truth: Sheet | null;
  readonly lanes: readonly FaceLane[];
}

/** One of the nets. */
export interface FaceLane {
  /** Photos of each person that it learns from. */
  readonly count: number;
  /** How alike its swaps and the right answers are (SSIM), 1 for the same; where there are none, unseen faces and its rebuilt ones, of both persons. */
  readonly likeness: number;
  /** Its swaps. */
  readonly sheet: Sheet;
}

/** The buffers that go along with a message instead of being copied. */
export function faceTransfers(message: FaceRequest | FaceReply): ArrayBuffer[] {
  switch (message.type) {
    case 'filmed':
      return [message.sheet.pixels.buffer];
    case 'preview':
      return 'preview' in message ? buffersOfPreview(message.preview) : [];
    case 'shot':
    case 'mirror': {
      if (!('picture' in message)) return [];
      const { real, deep, cheap } = message.picture;
      return [real, deep, cheap].flatMap((sheet) => (sheet ? [sheet.pixels.buffer] : []));
    }
    case 'saved':
      return message.training ? [message.training.buffer] : [];
    case 'race':
      return 'race' in message ? buffersOfRace(message.race) : [];
    case 'live':
      return [message.face.pixels.buffer, ...(message.face.landmarks ? [message.face.landmarks.buffer] : [])];
    case 'open': // the page keeps the faces, to begin again with when a worker falls over
    case 'use': // the page keeps what is in use
    case 'restart':
    case 'start':
    case 'pause':
    case 'step':
    case 'next-mirror':
    case 'save':
    case 'shoot': // and what the camera saw, which may be filmed again
    case 'ready':
    case 'running':
    case 'report':
    case 'recovered':
    case 'problem':
      return [];
    default:
      return message satisfies never;
  }
}

function buffersOfRace({ asked, truth, lanes }: FaceRace): ArrayBuffer[] {
  return [asked, ...(truth ? [truth] : []), ...lanes.map(({ sheet }) => sheet)].map((sheet) => sheet.pixels.buffer);
}

function buffersOfPreview({ ways, sheets }: FacePreview): ArrayBuffer[] {
  const inWays = ways.flatMap(({ bent, straight, code, rebuilt, swapped }) => [
    ...[bent, straight, rebuilt, swapped].map((sheet) => sheet.pixels.buffer),
    code.buffer,
  ]);
  return [...inWays, ...sheets.map((sheet) => sheet.pixels.buffer)];
}
