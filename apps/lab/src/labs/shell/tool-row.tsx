/** A row of buttons with signs, each opening a dialog; a dialog's code is fetched when it is first wanted. */
import { useSignal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Notices } from './notices.ts';

/** Closes the dialog. */
export interface Closing {
  readonly onClose: () => void;
}

/** A button of the row. */
export interface Tool<Props> {
  readonly name: string;
  readonly text: string;
  /** The outlines of its sign, on a field of 24 by 24. */
  readonly sign: string;
  readonly fetch: () => Promise<ComponentType<Props & Closing>>;
  readonly disabled?: boolean;
}

/** The dialog that is open, if any. */
export type OpenDialog<Props> = Signal<ComponentType<Props & Closing> | null>;

/** Opens a dialog; when its code cannot be fetched, the notices say so. */
export async function openDialog<Props>(
  open: OpenDialog<Props>,
  fetch: Tool<Props>['fetch'],
  notices: Notices,
): Promise<void> {
  try {
    open.value = await fetch();
  } catch {
    notices.show('not-fetched'); // no network, or the server has newer code than this page
  }
}

/** The row, and the dialog that is open; `given` is handed to each dialog. */
export function ToolRow<Props extends object>({
  label,
  tools,
  given,
  notices,
  open,
}: {
  label: string;
  tools: readonly Tool<Props>[];
  given: Props;
  notices: Notices;
  /** Handed in by who opens dialogs in other ways too. */
  open?: OpenDialog<Props>;
}) {
  const own: OpenDialog<Props> = useSignal(null);
  const shown = open ?? own;
  const Opened = shown.value;
  useEffect(() => fetchLater(tools.map(({ fetch }) => fetch)), []);
  return (
    <div class="tools" role="group" aria-label={label}>
      {tools.map(({ name, text, sign, fetch, disabled = false }) => (
        <button
          type="button"
          class="tool"
          key={name}
          disabled={disabled}
          onClick={() => void openDialog(shown, fetch, notices)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={sign} />
          </svg>
          {text}
        </button>
      ))}
      {Opened && <Opened {...given} onClose={() => (shown.value = null)} />}
    </div>
  );
}

/** So long after the page has come, dialogs are fetched: an opened lab then needs no network any more. */
const FETCH_AFTER_MS = 1500;

/** Fetches what dialogs need when the page has settled; answers how to call that off. */
export function fetchLater(fetches: readonly (() => Promise<unknown>)[]): () => void {
  const timer = setTimeout(() => {
    for (const fetch of fetches) fetch().catch(() => undefined); // who opens it hears that it is not there
  }, FETCH_AFTER_MS);
  return () => clearTimeout(timer);
}
