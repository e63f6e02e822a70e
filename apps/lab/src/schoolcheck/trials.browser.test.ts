/** The trials that need a real browser: what it has, twenty megabytes that leave nothing behind, and a camera that is switched off at once. */
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookAtBrowser, lookAtDevice } from './browser.ts';
import { tryCamera } from './camera-trial.ts';
import { TRIAL_DATABASES, tryStorage } from './storage-trial.ts';
import type { TrialTools } from './trial.ts';

afterEach(() => vi.restoreAllMocks());

function tools(signal = new AbortController().signal): TrialTools & { readonly shares: number[] } {
  const shares: number[] = [];
  return { signal, progress: (share) => shares.push(share), shares };
}

async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(TRIAL_DATABASES));
}

describe('this browser', () => {
  it('has what a browser of today has, told by a worker of its own', async () => {
    const { name, version, has } = await lookAtBrowser(tools());
    expect(['chrome', 'chromium']).toContain(name);
    expect(version).toBeGreaterThan(100);
    const { gpu: _, ...needed } = has; // where there is no graphics card there may be none
    expect(Object.entries(needed).filter(([, there]) => !there)).toEqual([]);
  });

  it('without a worker that starts has no workers, and no shared memory', async () => {
    vi.stubGlobal('Worker', undefined);
    const { has } = await lookAtBrowser(tools());
    vi.unstubAllGlobals();
    expect(has).toMatchObject({ workers: false, canvas: false, isolated: false, secure: true });
  });

  it('tells of its device', async () => {
    const { cores, width, height } = await lookAtDevice();
    expect(Math.min(cores, width, height)).toBeGreaterThan(0);
  });
});

describe('the storage', () => {
  it('keeps twenty megabytes, which are gone afterwards with what an earlier trial left', async () => {
    (await openDB(`${TRIAL_DATABASES}-left`, 1)).close();
    const given = tools();
    const found = await tryStorage(given);
    expect(found).toMatchObject({ outcome: 'kept', written: 20 });
    expect(given.shares.at(-1)).toBe(1);
    expect(given.shares).toEqual(given.shares.toSorted((one, other) => one - other));
    await expect.poll(databases).toEqual([]);
  });

  it.each([
    ['full', 'QuotaExceededError'],
    ['none', 'InvalidStateError'],
  ])('is %s when a write ends with %s, and leaves nothing either', async (outcome, name) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', name);
    });
    expect(await tryStorage(tools())).toMatchObject({ outcome, written: 0 });
    await expect.poll(databases).toEqual([]);
  });

  it('is none when it does not open, and changed when something else comes back', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(await tryStorage(tools())).toMatchObject({ outcome: 'none', written: 0 });
    vi.restoreAllMocks();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(function (this: IDBObjectStore) {
      return this.count();
    });
    expect(await tryStorage(tools())).toMatchObject({ outcome: 'changed', written: 20 });
  });

  it('takes its bytes away when it is stopped', async () => {
    const stopping = new AbortController();
    const given = tools(stopping.signal);
    const trying = tryStorage({ ...given, progress: () => stopping.abort() });
    await expect(trying).rejects.toThrow(/abort/i);
    await expect.poll(databases).toEqual([]);
  });
});

describe('the camera', () => {
  /** What a camera sends; a canvas that is painted, or one that never is. */
  function streamOf(paints: boolean): MediaStream {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const stream = canvas.captureStream();
    if (paints) context?.fillRect(0, 0, 300, 150);
    for (const track of stream.getTracks()) Object.defineProperty(track, 'label', { value: 'HD Webcam' });
    return stream;
  }
  function stubCamera(answer: () => Promise<MediaStream>) {
    return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer);
  }
  function stubLeave(state: PermissionState): void {
    vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state } as PermissionStatus);
  }
  function states(stream: MediaStream): readonly string[] {
    return stream.getTracks().map(({ readyState }) => readyState);
  }

  it('that answers is switched off at once, and nothing of it is on the page', async () => {
    const stream = streamOf(true);
    const asked = stubCamera(() => Promise.resolve(stream));
    expect(await tryCamera(tools())).toMatchObject({ outcome: 'answers' });
    expect(asked.mock.calls).toMatchObject([[{ audio: false }]]);
    expect(states(stream)).toEqual(['ended']);
    expect(document.querySelectorAll('video, canvas')).toHaveLength(0);
  });

  it.each([
    ['denied', 'prompt', 'NotAllowedError', 'Permission denied'],
    ['settled', 'denied', 'NotAllowedError', 'Permission denied'],
    ['blocked', 'denied', 'NotAllowedError', 'Permission denied by system'],
    ['none', 'granted', 'NotFoundError', 'Requested device not found'],
    ['busy', 'granted', 'NotReadableError', 'Could not start video source'],
    ['failed', 'granted', 'OverconstrainedError', ''],
  ] as const)('is %s when leave was %s and the browser says %s: %s', async (outcome, leave, name, message) => {
    stubLeave(leave);
    stubCamera(() => Promise.reject(new DOMException(message, name)));
    expect(await tryCamera(tools())).toMatchObject({ outcome });
  });

  it('that is allowed when nobody waits any more goes off at once', async () => {
    const stopping = new AbortController();
    const stream = streamOf(true);
    let allow: (stream: MediaStream) => void = () => undefined;
    const asked = stubCamera(() => new Promise((resolve) => (allow = resolve)));
    const trying = tryCamera(tools(stopping.signal));
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    stopping.abort();
    await expect(trying).rejects.toThrow(/abort/i);
    allow(stream);
    await expect.poll(() => states(stream)).toEqual(['ended']);
  });

  it('whose stream ends before a picture came is silent', async () => {
    const stream = streamOf(false);
    stubCamera(() => Promise.resolve(stream));
    function pullPlug(): void {
      queueMicrotask(() => stream.getTracks()[0]?.dispatchEvent(new Event('ended')));
    }
    const trying = tryCamera({ ...tools(), progress: pullPlug });
    expect(await trying).toMatchObject({ outcome: 'silent' });
    expect(states(stream)).toEqual(['ended']);
  });
});
