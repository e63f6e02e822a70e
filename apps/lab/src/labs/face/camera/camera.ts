/** The camera: the one way in for a face. It is asked for here and nowhere else, and each way in which it can be refused has a name. */
import { isVirtualCamera } from './virtual-cameras.ts';

/** Why there is no camera. */
export type CameraRefusal =
  /** The device has none. */
  | 'none'
  /** The person, or the browser for the person, said no. */
  | 'denied'
  /** A rule of the device, or of whoever manages it, says no: the person can't change that. */
  | 'blocked'
  /** The page is not in a secure context, where browsers lend no camera. */
  | 'insecure'
  /** Another program has it. */
  | 'busy'
  /** All there is are programs that pass for one. */
  | 'virtual'
  /** Anything else. */
  | 'failed';

/** There is no camera. */
export class CameraFault extends Error {
  readonly why: CameraRefusal;

  /** @param why what a person can be told. */
  constructor(why: CameraRefusal, detail: string) {
    super(`There is no camera (${why}): ${detail}`);
    this.name = 'CameraFault';
    this.why = why;
  }
}

/** A camera that is on. */
export interface Camera {
  readonly stream: MediaStream;
  /** Switches it off, and its light with it. */
  stop(): void;
}

/** What is asked for: enough for a face of 120 pixels, and what every camera has. */
const WISHES = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } } as const;

/** A person sits before this one. */
const FACING = { facingMode: 'user' } as const;

/**
 * Asks for a camera and switches it on. Where the first is virtual by its name, another is tried.
 * @param onEnd is told once when it ends by itself: unplugged, or taken away. After `stop` it is told nothing.
 * @throws CameraFault by rejecting, with every track stopped.
 */
export async function openCamera(onEnd: () => void): Promise<Camera> {
  const devices = devicesOf(navigator);
  if (!isSecureContext || !devices) throw new CameraFault('insecure', 'this page is not in a secure context.');
  if (isForbidden(document as Document & PolicyOwner)) throw new CameraFault('blocked', 'a policy forbids it.');
  const stream = await ask(devices, FACING);
  if (!isVirtual(stream)) return cameraOf(stream, onEnd);
  end(stream);
  for (const { deviceId } of await realOnes(devices)) {
    const other = await ask(devices, { deviceId: { exact: deviceId } });
    if (!isVirtual(other)) return cameraOf(other, onEnd);
    end(other);
  }
  throw new CameraFault('virtual', 'what there is only passes for one.');
}

/** The browser's devices: none in a page that is not secure, whatever the types say. */
function devicesOf({ mediaDevices }: { readonly mediaDevices?: MediaDevices }): MediaDevices | undefined {
  return mediaDevices;
}

async function ask(devices: MediaDevices, which: MediaTrackConstraints): Promise<MediaStream> {
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: false, video: { ...WISHES, ...which } });
  } catch (error) {
    throw faultOf(error);
  }
  const [track] = stream.getVideoTracks();
  if (track?.readyState === 'live') return stream;
  end(stream);
  throw new CameraFault(track ? 'failed' : 'none', 'no picture came.');
}

/** Cameras that do not pass for one by their names. Their names are known once somebody has allowed a camera. */
async function realOnes(devices: MediaDevices): Promise<MediaDeviceInfo[]> {
  try {
    const all = await devices.enumerateDevices();
    return all.filter(
      ({ kind, deviceId, label }) =>
        kind === 'videoinput' && deviceId !== '' && label !== '' && !isVirtualCamera(label),
    );
  } catch (error) {
    throw faultOf(error);
  }
}

function isVirtual(stream: MediaStream): boolean {
  return stream.getVideoTracks().some(({ label }) => isVirtualCamera(label));
}

function cameraOf(stream: MediaStream, onEnd: () => void): Camera {
  const leave = new AbortController();
  function stop(): void {
    leave.abort();
    end(stream);
  }
  for (const track of stream.getTracks()) {
    track.addEventListener(
      'ended',
      () => {
        stop();
        onEnd();
      },
      { signal: leave.signal },
    );
  }
  return { stream, stop };
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What asks whether the page's rules allow a camera; both names are in use, and some browsers have neither. */
interface PolicyOwner {
  readonly permissionsPolicy?: { allowsFeature(name: string): boolean };
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

function isForbidden(page: PolicyOwner): boolean {
  const policy = page.permissionsPolicy ?? page.featurePolicy;
  return policy?.allowsFeature('camera') === false;
}

/** What browsers say when it was no person who refused. */
const BY_RULE = /permissions? policy|feature policy|by system|administrator/i;

function faultOf(error: unknown): CameraFault {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new CameraFault(whyOf(name, message), `${name}: ${message}`);
}

function whyOf(name: string, message: string): CameraRefusal {
  switch (name) {
    case 'NotAllowedError':
      return BY_RULE.test(message) ? 'blocked' : 'denied';
    case 'SecurityError':
      return 'blocked';
    case 'NotFoundError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError': // the device could not be started, though it may be used
      return 'busy';
    default:
      return 'failed';
  }
}
