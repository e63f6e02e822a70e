/** The buttons under the fakes. */
import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { FilmFrame } from '@nepwerk/protocol';
import { texts } from '../../text/speech.ts';
import { openDialog, ToolRow, type OpenDialog, type Tool } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';

/** What each dialog gets. */
interface Given {
  readonly lab: BurgerController;
  /** The moment of the film that is looked at; null for now. */
  readonly looking: FilmFrame | null;
  /** Goes on to the dialog that saves files. */
  readonly onFile: () => void;
}

/** Fetches the game in which the pupil is the judge. */
const fetchJudge: Tool<Given>['fetch'] = () => import('./judge-dialog.tsx').then((it) => it.JudgeDialog);

/** Fetches what saves pictures as files. */
const fetchFile: Tool<Given>['fetch'] = () => import('./file-dialog.tsx').then((it) => it.FileDialog);

/** The row of buttons. */
export function ResultTools({ lab, looking }: { lab: BurgerController; looking: ReadonlySignal<FilmFrame | null> }) {
  const { result } = texts.value;
  const untrained = useComputed(() => lab.session.report.value === null);
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
      given={{ lab, looking: looking.value, onFile: () => void openDialog(open, fetchFile, lab.notices) }}
      notices={lab.notices}
      tools={tools}
      open={open}
    />
  );
}
