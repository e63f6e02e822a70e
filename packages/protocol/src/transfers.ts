/** Which buffers of a message go along with it. */
import type { PainterReply, PainterRequest } from './painter.ts';
import type { Sheet } from './pictures.ts';
import type { Sample, TrainerReply, TrainerRequest } from './trainer.ts';

/** The buffers that go along with a message instead of being copied: all that a reply or request owns and will not use again. */
export function transfers(message: PainterRequest | PainterReply | TrainerRequest | TrainerReply): ArrayBuffer[] {
  switch (message.type) {
    case 'painted':
      return [message.sheet.pixels.buffer];
    case 'pictures':
      return 'traits' in message
        ? [message.pictures.pixels.buffer, message.traits.buffer]
        : [message.pictures.pixels.buffer];
    case 'open':
    case 'crop':
    case 'count':
      return [message.pictures.pixels.buffer];
    case 'fakes':
      return [message.sheet.pixels.buffer];
    case 'settings':
    case 'sample':
      return 'sample' in message
        ? [message.sample.noise, message.sample.fake, message.sample.real, ...sheetsInside(message.sample)].map(
            (sheet) => sheet.pixels.buffer,
          )
        : [];
    case 'quiz':
      return 'items' in message ? message.items.map((item) => item.sheet.pixels.buffer) : [];
    case 'nearest':
      return 'found' in message ? [message.found.real.pixels.buffer] : [];
    case 'latents':
      return 'shown' in message ? [message.shown.latents.buffer, message.shown.directions.buffer] : [];
    case 'make':
      return 'sheet' in message ? (message.sheet ? [message.sheet.pixels.buffer] : []) : [message.latents.buffer];
    case 'ready':
    case 'film':
    case 'moved':
      return []; // the trainer keeps its film, so the page gets copies
    case 'paint':
    case 'own': // the page keeps them too
    case 'counted':
    case 'start':
    case 'pause':
    case 'limit':
    case 'show':
    case 'step':
    case 'pace':
    case 'nets':
    case 'tricks':
    case 'save':
    case 'anatomy':
    case 'settle':
    case 'settled':
    case 'go-back':
    case 'undo-go-back':
    case 'moments':
    case 'running':
    case 'report':
    case 'novelty':
    case 'recovered':
    case 'saved':
    case 'problem':
      return [];
    default:
      return message satisfies never;
  }
}

function sheetsInside({ inside }: Sample): Sheet[] {
  if (!inside) return [];
  const { generator, discriminator, passing, pixels } = inside;
  const layers = [...generator, ...discriminator.fake, ...discriminator.real];
  return [...layers.map((layer) => layer.activations), ...[...layers, ...passing, pixels].map((it) => it.gradients)];
}
