/** The worker that trains the Burger lab's nets: it owns the device and the model, and the trainer does the rest. */
import { createGanTraining, ganPresets } from '@nepwerk/models';
import { openDevice } from '@nepwerk/nn/web';
import { transfers, type TrainerReply, type TrainerRequest } from '@nepwerk/protocol';
import { clearMoments, listMoments, putMoment, putOnShelf, takeFromShelf, takeMoment } from '../shell/shelf.ts';
import { createTrainer } from '../shell/trainer.ts';
import type { OpenedModel, OpenOrder } from '../shell/trainer-surroundings.ts';
import { soonAfterMessages } from '../shell/turns.ts';

const trainer = createTrainer({
  openModel,
  shelf: { take: takeFromShelf, put: putOnShelf },
  moments: { list: listMoments, put: putMoment, take: takeMoment, clear: clearMoments },
  send: (reply: TrainerReply) => postMessage(reply, transfers(reply)),
  now: () => performance.now(),
  today: () => Date.now(),
  later: soonAfterMessages,
});

addEventListener('message', (event: MessageEvent<TrainerRequest>) => {
  void trainer.handle(event.data);
});

/** All that can be done to a picture before the judge sees it. */
const TRICKS = ['colour', 'shift', 'cutout'] as const;

async function openModel({ preset, seed, threads, tricks, pictures }: OpenOrder): Promise<OpenedModel> {
  const config = ganPresets[preset];
  const device = await openDevice(threads === null ? {} : { threads });
  const training = createGanTraining(device, config, pictures, { seed });
  function setTricks(on: boolean): void {
    training.setAugment(on ? TRICKS : []);
  }
  setTricks(tricks);
  return {
    device: { kind: device.kind, threads: device.threads, module: device.module },
    training: Object.assign(training, {
      setTricks,
      unseen: () => training.pictures.unseen,
      anatomy: () => ({ learned: training.learned, bytes: device.bytes, batch: config.batch }),
    }),
    latent: config.latent,
  };
}
