/** The buttons under the data, and the dialogs that they open; a dialog's code is fetched when it is first wanted. */
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import type { BurgerController } from './controller.ts';

/** What each dialog gets. */
interface DialogProps {
  readonly lab: BurgerController;
  readonly onClose: () => void;
}

/** Fetches a dialog. */
type Fetch = () => Promise<ComponentType<DialogProps>>;

const dialogs = {
  draw: () => import('./draw-dialog.tsx').then((it) => it.BurgerDrawDialog),
  photos: () => import('./photos-dialog.tsx').then((it) => it.BurgerPhotosDialog),
  view: () => import('./view-dialog.tsx').then((it) => it.ViewDialog),
  experiments: () => import('./experiments-dialog.tsx').then((it) => it.ExperimentsDialog),
} as const satisfies Readonly<Record<string, Fetch>>;

/** Their signs: outlines on a field of 24 by 24. */
const signs: Readonly<Record<keyof typeof dialogs, string>> = {
  draw: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  photos: 'M4 5h16v14H4zM4 16l5-5 5 5 3-3 3 3M15 9h.01',
  view: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  experiments: 'M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M7.5 15h9',
};

/** The buttons in the order in which they stand. */
const ORDER = ['draw', 'photos', 'view', 'experiments'] as const;

/** The row of buttons. */
export function DataTools({ lab }: { lab: BurgerController }) {
  const { tools } = texts.value.data;
  const open = useSignal<ComponentType<DialogProps> | null>(null);
  async function show(name: keyof typeof dialogs): Promise<void> {
    try {
      open.value = await dialogs[name]();
    } catch {
      lab.notices.show('old-page'); // the server no longer has the code that this page was made with
    }
  }
  useDropAnywhere(async (files) => {
    await show('photos');
    const { takeDropped } = await import('./photos-dialog.tsx');
    takeDropped(lab, files);
  });
  const Opened = open.value;
  return (
    <div class="data-tools" role="group" aria-label={tools.label}>
      {ORDER.map((name) => (
        <button type="button" class="data-tool" key={name} onClick={() => void show(name)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={signs[name]} />
          </svg>
          {tools[name]}
        </button>
      ))}
      {Opened && <Opened lab={lab} onClose={() => (open.value = null)} />}
    </div>
  );
}

/** Takes files that are dropped anywhere on the page: a browser would leave the lab and show the file instead. */
function useDropAnywhere(take: (files: readonly File[]) => Promise<void>): void {
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    function onDrop(event: DragEvent): void {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files).catch(() => undefined); // what goes wrong has been shown
    }
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
}
