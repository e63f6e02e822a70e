/** The ready experiments, each a link that opens the lab anew with its settings. */
import { say, texts } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import type { BurgerController } from './controller.ts';
import { experimentNames, experiments } from './experiments.ts';

/** The list of experiments. */
export function ExperimentsDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  const { experiments: words } = texts.value.data;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{say(words.intro)}</p>
      <ul class="experiments">
        {experimentNames.map((name) => (
          <li key={name}>
            {/* With this target the browser itself opens it, in the same tab, and the lab begins as the link says. */}
            <a
              class="experiment"
              href={`/burger?${experiments[name]}`}
              target="_top"
              onClick={(event) => {
                if (navigator.onLine) return;
                event.preventDefault(); // the browser would leave the lab for a page of its own
                lab.notices.show('not-fetched');
                onClose();
              }}
            >
              <strong>{words.list[name].title}</strong>
              <span>{say(words.list[name].look)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
