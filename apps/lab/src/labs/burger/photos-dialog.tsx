/** The photos of the Burger lab. */
import { MOST_OWN } from '@nepwerk/protocol';
import { filesOf } from '../shell/files-of.ts';
import { createPhotoDesk } from '../shell/photos/photo-desk.ts';
import type { PhotoReply, PhotoRequest } from '../shell/photos/photo-messages.ts';
import { PhotosDialog } from '../shell/photos/photos-dialog.tsx';
import { onWipe } from '../shell/wipe-channel.ts';
import { workerPort } from '../shell/worker-port.ts';
import type { BurgerController } from './controller.ts';

/** What lies on the desk stays there while the dialog is closed, until everything is wiped. */
const desk = createPhotoDesk(() =>
  workerPort<PhotoRequest, PhotoReply>(
    new Worker(new URL('../shell/photos/photo.worker.ts', import.meta.url), { type: 'module', name: 'photos' }),
  ),
);

onWipe(desk.clear);

/** Puts files that were dropped on the page on the desk. */
export function takeDropped(lab: BurgerController, files: readonly File[]): void {
  desk.add(filesOf(files), MOST_OWN - lab.data.own.peek().length);
}

/** The desk, adding to this lab's data. */
export function BurgerPhotosDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  return <PhotosDialog data={lab.data} desk={desk} onClose={onClose} />;
}
