/** The camera, in a real browser: each way in which it is refused, one that only passes for one, and one that is taken away. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CameraFault, openCamera, type Camera } from './camera.ts';

const opened: Camera[] = [];
const made: MediaStreamTrack[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const camera of opened.splice(0)) camera.stop();
  for (const track of made.splice(0)) track.stop();
});

/** What a camera of this name sends. */
function streamOf(label: string): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
  const stream = canvas.captureStream();
  for (const track of stream.getTracks()) {
    Object.defineProperty(track, 'label', { value: label });
    made.push(track);
  }
  return stream;
}

function stubCamera(answer: (constraints: MediaStreamConstraints | undefined) => Promise<MediaStream>) {
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer);
}

function stubDevices(labels: readonly string[]): void {
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(
    labels.map((label) => ({
      kind: 'videoinput',
      deviceId: `id of ${label}`,
      groupId: '',
      label,
      toJSON: () => label,
    })),
  );
}

async function open(onEnd: () => void = () => undefined): Promise<Camera> {
  const camera = await openCamera(onEnd);
  opened.push(camera);
  return camera;
}

async function refusal(): Promise<unknown> {
  const error: unknown = await open().catch((it: unknown) => it);
  return error instanceof CameraFault ? error.why : error;
}

/** Which camera is asked for by name; null for any. */
function askedFor(constraints: MediaStreamConstraints | undefined): unknown {
  const { video } = constraints ?? {};
  if (typeof video !== 'object') return null;
  const { deviceId } = video;
  return typeof deviceId === 'object' && 'exact' in deviceId ? deviceId.exact : null;
}

describe('a camera', () => {
  it('is asked for without sound, and goes out when it is told to', async () => {
    const asked = stubCamera(() => Promise.resolve(streamOf('fake_device_0')));
    const onEnd = vi.fn();
    const camera = await open(onEnd);
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ audio: false, video: { facingMode: 'user' } });
    const [track] = camera.stream.getVideoTracks();
    expect(track?.readyState).toBe('live');
    camera.stop();
    expect(track?.readyState).toBe('ended');
    track?.dispatchEvent(new Event('ended'));
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('that is taken away says so once', async () => {
    stubCamera(() => Promise.resolve(streamOf('Webcam')));
    const onEnd = vi.fn();
    const { stream } = await open(onEnd);
    const [track] = stream.getVideoTracks();
    track?.dispatchEvent(new Event('ended')); // as the browser does when it is unplugged
    track?.dispatchEvent(new Event('ended'));
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(track?.readyState).toBe('ended');
  });
});

describe('a refusal', () => {
  it.each<[string, string, string]>([
    ['denied', 'NotAllowedError', 'Permission denied'],
    ['denied', 'NotAllowedError', 'Permission dismissed'],
    [
      'denied',
      'NotAllowedError',
      'The request is not allowed by the user agent or the platform in the current context.', // Firefox and Safari, when a person says no
    ],
    ['blocked', 'NotAllowedError', 'Permission denied by system'],
    ['blocked', 'NotAllowedError', 'Permissions policy violation: camera is not allowed in this document.'],
    ['blocked', 'SecurityError', 'Camera is disabled'],
    ['none', 'NotFoundError', 'Requested device not found'],
    ['busy', 'NotReadableError', 'Could not start video source'],
    ['busy', 'AbortError', 'Starting videoinput failed'],
    ['failed', 'OverconstrainedError', ''],
  ])('is %s when the browser says %s: %s', async (why, name, message) => {
    stubCamera(() => Promise.reject(new DOMException(message, name)));
    expect(await refusal()).toBe(why);
  });

  it('is failed for what no browser should say', async () => {
    stubCamera(() => Promise.reject('out of order'));
    expect(await refusal()).toBe('failed');
  });

  it('is none when there is no picture, and failed when it has ended already', async () => {
    stubCamera(() => Promise.resolve(new MediaStream()));
    expect(await refusal()).toBe('none');
    const dead = streamOf('Webcam');
    for (const track of dead.getTracks()) track.stop();
    stubCamera(() => Promise.resolve(dead));
    expect(await refusal()).toBe('failed');
  });

  it('is insecure where the browser has no devices', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
    expect(await refusal()).toBe('insecure');
  });

  it('is blocked by the page’s policy, and then nobody is asked', async () => {
    const asked = stubCamera(() => Promise.resolve(streamOf('Webcam')));
    const policy = { allowsFeature: (name: string) => name !== 'camera' };
    Object.defineProperty(document, 'permissionsPolicy', { value: policy, configurable: true });
    try {
      expect(await refusal()).toBe('blocked');
    } finally {
      Reflect.deleteProperty(document, 'permissionsPolicy');
    }
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what passes for a camera', () => {
  it('is let go of, and a real one is taken', async () => {
    const fake = streamOf('OBS Virtual Camera');
    const asked = stubCamera((constraints) =>
      Promise.resolve(askedFor(constraints) === 'id of HD Webcam' ? streamOf('HD Webcam') : fake),
    );
    stubDevices(['OBS Virtual Camera', 'ManyCam', 'HD Webcam']);
    const { stream } = await open();
    expect(stream.getVideoTracks().map(({ label }) => label)).toEqual(['HD Webcam']);
    expect(asked.mock.calls.map(([constraints]) => askedFor(constraints))).toEqual([null, 'id of HD Webcam']);
    expect(fake.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('is refused when there is no other, also when the other lies about its name', async () => {
    const streams: MediaStream[] = [];
    stubCamera(() => {
      const stream = streamOf('OBS Virtual Camera');
      streams.push(stream);
      return Promise.resolve(stream);
    });
    stubDevices(['OBS Virtual Camera', '']);
    expect(await refusal()).toBe('virtual');
    stubDevices(['OBS Virtual Camera', 'HD Webcam']);
    expect(await refusal()).toBe('virtual');
    expect(streams.flatMap((it) => it.getTracks()).map(({ readyState }) => readyState)).toEqual([
      'ended',
      'ended',
      'ended',
    ]);
  });

  it('does not hide why the real one can’t be had', async () => {
    stubCamera((constraints) =>
      askedFor(constraints) === null
        ? Promise.resolve(streamOf('Snap Camera'))
        : Promise.reject(new DOMException('Could not start video source', 'NotReadableError')),
    );
    stubDevices(['Snap Camera', 'HD Webcam']);
    expect(await refusal()).toBe('busy');
  });
});
