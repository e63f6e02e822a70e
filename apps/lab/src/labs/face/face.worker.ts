/** The worker of the Face lab: it owns the device and the portraits, and the studio does the rest. */
import { createFaceTraining } from '@nepwerk/models';
import { openDevice } from '@nepwerk/nn/web';
import { faceTransfers, type FaceReply, type FaceRequest } from '@nepwerk/protocol';
import { soonAfterMessages } from '../shell/turns.ts';
import { FILMING } from './actors.ts';
import { fetchPortrait } from './portraits.ts';
import type { StudioEngine } from './studio-surroundings.ts';
import { createStudio } from './studio.ts';

const studio = createStudio({
  portrait: fetchPortrait,
  openEngine,
  filming: FILMING,
  send: (reply: FaceReply) => postMessage(reply, faceTransfers(reply)),
  now: () => performance.now(),
  later: soonAfterMessages,
});

addEventListener('message', (event: MessageEvent<FaceRequest>) => {
  void studio.handle(event.data);
});

async function openEngine(threads: number | null): Promise<StudioEngine> {
  const device = await openDevice(threads === null ? {} : { threads });
  return {
    device: { kind: device.kind, threads: device.threads, module: device.module },
    train: (config, persons, seed) => createFaceTraining(device, config, persons, seed),
  };
}
