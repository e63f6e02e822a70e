/** The buttons under the data, and files that are dropped on the page. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import { openDialog, ToolRow, type OpenDialog, type Tool } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';

/** What each dialog gets. */
interface Given {
  readonly lab: BurgerController;
}

/** Fetches the dialog of the photos. */
const fetchPhotos: Tool<Given>['fetch'] = () => import('./photos-dialog.tsx').then((it) => it.BurgerPhotosDialog);

/** The row of buttons. */
export function DataTools({ lab }: { lab: BurgerController }) {
  const { tools } = texts.value.data;
  const open: OpenDialog<Given> = useSignal(null);
  useDropAnywhere(async (files) => {
    await openDialog(open, fetchPhotos, lab.notices);
    const { takeDropped } = await import('./photos-dialog.tsx');
    takeDropped(lab, files);
  });
  return (
    <ToolRow<Given>
      label={tools.label}
      given={{ lab }}
      notices={lab.notices}
      open={open}
      tools={[
        {
          name: 'draw',
          text: tools.draw,
          sign: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
          fetch: () => import('./draw-dialog.tsx').then((it) => it.BurgerDrawDialog),
        },
        {
          name: 'photos',
          text: tools.photos,
          sign: 'M4 5h16v14H4zM4 16l5-5 5 5 3-3 3 3M15 9h.01',
          fetch: fetchPhotos,
        },
        {
          name: 'view',
          text: tools.view,
          sign: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
          fetch: () => import('./view-dialog.tsx').then((it) => it.ViewDialog),
        },
        {
          name: 'experiments',
          text: tools.experiments,
          sign: 'M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M7.5 15h9',
          fetch: () => import('./experiments-dialog.tsx').then((it) => it.ExperimentsDialog),
        },
      ]}
    />
  );
}

/** Takes files that are dropped anywhere on the page: a browser would leave the lab and show the file instead. */
function useDropAnywhere(take: (files: readonly File[]) => Promise<void>): void {
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (!canDrop()) event.dataTransfer.dropEffect = 'none';
    }
    function onDrop(event: DragEvent): void {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && canDrop()) take(files).catch(() => undefined); // what goes wrong has been shown
    }
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
}

/** Whether files can be taken now: no dialog is open but that of the photos, and what is being done in another is not thrown over. */
function canDrop(): boolean {
  const open = document.querySelector('dialog[open]');
  return open === null || open.querySelector('.photos') !== null;
}
