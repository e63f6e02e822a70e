/** The kept trainings of the Burger lab. */
import { useMemo } from 'preact/hooks';
import { keepAs, listKept, putBack, relabel, takeAway } from '../shell/saves/kept-shelf.ts';
import { createSavesDesk, type Space } from '../shell/saves/saves-desk.ts';
import { SavesDialog as Saves } from '../shell/saves/saves-dialog.tsx';
import { takeDataFromShelf } from '../shell/shelf.ts';
import type { BurgerController } from './controller.ts';
import { describeKept, suggestName } from './describe-kept.ts';
import { burgerLab } from './lab.ts';

/** The list with this lab's trainings. */
export function SavesDialog({
  lab,
  onFile,
  onClose,
}: {
  lab: BurgerController;
  onFile: () => void;
  onClose: () => void;
}) {
  const desk = useMemo(() => deskOf(lab), [lab]);
  return <Saves desk={desk} session={lab.session} describe={describeKept} onFile={onFile} onClose={onClose} />;
}

function deskOf({ session, settings, data, notices, openKept }: BurgerController) {
  return createSavesDesk({
    lab: burgerLab.shelf,
    session,
    data: data.saved,
    suggest: () => suggestName(settings.peek(), session.report.peek()?.step ?? 0),
    shelf: { list: listKept, keepAs, relabel, takeAway, putBack, takeData: takeDataFromShelf },
    open: openKept,
    notify: notices.show,
    today: () => Date.now(),
    space: estimateSpace,
  });
}

/** What the browser says that we use and may use; null where it does not say. */
async function estimateSpace(): Promise<Space | null> {
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  const { usage, quota } = (await storage?.estimate()) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, most: quota };
}
