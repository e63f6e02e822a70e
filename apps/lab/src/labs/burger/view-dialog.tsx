/** The data of the Burger lab, large, with the settings that mix in other kinds and change what the judge sees. */
import { percent, say, texts } from '../../text/speech.ts';
import { DataViewer } from '../shell/data-viewer.tsx';
import { Slider } from '../shell/slider.tsx';
import type { BurgerController } from './controller.ts';
import { hasBurgers } from './settings.ts';

/** Shares of other kinds go in steps of ten per cent. */
const SHARE_STEP = 10;

/** The viewer with its settings. */
export function ViewDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  const { mix, tricks } = texts.value.data.viewer;
  const settings = lab.settings.value;
  return (
    <DataViewer data={lab.data} onClose={onClose}>
      <fieldset class="viewer-mix">
        <legend>{mix.heading}</legend>
        {(['birds', 'doodles'] as const).map((name) => (
          <Slider
            key={name}
            name={name}
            label={mix[name]}
            value={settings[name]}
            step={SHARE_STEP}
            least={0}
            most={100}
            text={percent(settings[name] / 100)}
            onInput={(value) => mixIn(lab, name, value)}
          />
        ))}
        {hasBurgers(settings) && <p class="hint">{say(mix.hint)}</p>}
      </fieldset>
      <div class="viewer-tricks">
        <label class="switch">
          <input
            type="checkbox"
            checked={settings.tricks === 'on'}
            onChange={(event) => lab.set('tricks', event.currentTarget.checked ? 'on' : 'off')}
          />
          <span>{tricks.label}</span>
        </label>
        <p class="hint">{say(tricks.hint)}</p>
      </div>
    </DataViewer>
  );
}

/** Sets the share of a kind; the other one gives way, so that both together are never more than all. */
function mixIn(lab: BurgerController, name: 'birds' | 'doodles', share: number): void {
  const other = name === 'birds' ? 'doodles' : 'birds';
  if (lab.settings.peek()[other] > 100 - share) lab.set(other, 100 - share);
  lab.set(name, share);
}
