/** The buttons under the fakes. */
import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { FilmFrame } from '@nepwerk/protocol';
import { myClass } from '../../class/my-class.ts';
import { texts } from '../../text/speech.ts';
import { openDialog, ToolRow, type OpenDialog, type Tool } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';
import type * as ShareModule from './share-dialog.tsx';

/** What each dialog gets. */
interface Given {
  readonly lab: BurgerController;
  /** The moment of the film that is looked at; null for now. */
  readonly looking: FilmFrame | null;
  /** The place of the fake that was picked last. */
  readonly picked: number;
  /** Goes on to the dialog that saves files. */
  readonly onFile: () => void;
}

/** Fetches the game in which the pupil is the judge. */
const fetchJudge: Tool<Given>['fetch'] = () => import('./judge-dialog.tsx').then((it) => it.JudgeDialog);

/** Fetches what saves pictures as files. */
const fetchFile: Tool<Given>['fetch'] = () => import('./file-dialog.tsx').then((it) => it.FileDialog);

/** The row of buttons. */
export function ResultTools({
  lab,
  looking,
  picked,
}: {
  lab: BurgerController;
  looking: ReadonlySignal<FilmFrame | null>;
  picked: ReadonlySignal<number>;
}) {
  const { result } = texts.value;
  const untrained = useComputed(() => lab.session.report.value === null);
  const wall = useWall();
  const tools: readonly Tool<Given>[] = [
    {
      name: 'judge',
      text: result.tools.judge,
      sign: 'M12 3v18M7 21h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
      fetch: fetchJudge,
      disabled: untrained.value,
    },
    {
      name: 'noise',
      text: result.tools.noise,
      sign: 'M4 4h5v5H4zM15 4h5v5h-5zM9.5 9.5h5v5h-5zM4 15h5v5H4zM15 15h5v5h-5z',
      fetch: () => import('./noise-dialog.tsx').then((it) => it.NoiseDialog),
      disabled: untrained.value,
    },
    {
      name: 'compare',
      text: result.tools.compare,
      sign: 'M4 4h16v16H4zM8 4v16M16 4v16M4 9h4M4 15h4M16 9h4M16 15h4',
      fetch: () => import('./compare-dialog.tsx').then((it) => it.CompareDialog),
      disabled: untrained.value,
    },
    {
      name: 'twin',
      text: result.tools.twin,
      sign: 'M3 5h7v14H3zM14 5h7v14h-7z',
      fetch: () => import('./twin-dialog.tsx').then((it) => it.TwinDialog),
      disabled: lab.missing.value > 0,
    },
    {
      name: 'saves',
      text: result.tools.saves,
      sign: 'M4 4h13l3 3v13H4zM8 4v5h8V4M8 20v-6h8v6',
      fetch: () => import('./saves-dialog.tsx').then((it) => it.SavesDialog),
    },
    ...(wall ? [wall] : []),
  ];
  const open: OpenDialog<Given> = useSignal(null);
  useSignalEffect(() => {
    if (!lab.judging.value) return;
    lab.judging.value = false;
    void openDialog(open, fetchJudge, lab.notices);
  });
  return (
    <ToolRow<Given>
      label={result.tools.label}
      given={{
        lab,
        looking: looking.value,
        picked: picked.value,
        onFile: () => void openDialog(open, fetchFile, lab.notices),
      }}
      notices={lab.notices}
      tools={tools}
      open={open}
    />
  );
}

/** The button that shares a picture with the class; there is none, and nothing of it is fetched, for who is in none. */
function useWall(): Tool<Given> | null {
  const share = useSignal<typeof ShareModule | null>(null);
  useSignalEffect(() => {
    if (!myClass.value || share.peek()) return;
    import('./share-dialog.tsx').then(
      (it) => (share.value = it),
      () => undefined, // without a network there is nobody to share with
    );
  });
  if (!myClass.value || !share.value) return null;
  const { buttonText, ShareDialog } = share.value;
  return {
    name: 'wall',
    text: buttonText.value,
    sign: 'M3 4h18v12H3zM12 16v4M8 20h8M12 13V7M9 10l3-3 3 3',
    fetch: async () => ShareDialog,
  };
}
