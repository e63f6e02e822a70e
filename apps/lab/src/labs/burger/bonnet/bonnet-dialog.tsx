/** Under the bonnet: the source of the model with the lines that are at work, what the nets learn, the memory, and the lab as a link. */
// The rule looks for an export in the file; the bundler makes one of its text.
// oxlint-disable-next-line import/default
import ganSource from '@nepwerk/models/source/gan.ts?raw';
// oxlint-disable-next-line import/default
import programsSource from '@nepwerk/models/source/gan-programs.ts?raw';
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { wholeBurgerSettings, type TrainingReport } from '@nepwerk/protocol';
import { isHeld } from '../../../class/in-lab.ts';
import { later } from '../../../text/later.ts';
import { clock, number, say, sayCounted, texts } from '../../../text/speech.ts';
import { Choices } from '../../shell/choices.tsx';
import { Dialog } from '../../shell/dialog.tsx';
import type { BurgerController } from '../controller.ts';
import { layersOf, numbersOf, type Net } from './anatomy.ts';
import { effortOf } from './effort.ts';
import { CODE_FILES, firstLine, linesAt, momentsOf, type CodeFile, type Moment } from './code-walk.ts';
import './bonnet.css';

const lines: Readonly<Record<CodeFile, readonly string[]>> = {
  'gan.ts': ganSource.trimEnd().split('\n'),
  'gan-programs.ts': programsSource.trimEnd().split('\n'),
};

/** How long a moment is lit: at full speed a step is over long before it could be seen, so the walk stands for many. */
const FAST_MOMENT_MS = 350;
const SLOW_MOMENT_MS = 1500;

/** So much is seen above the first line of a step. */
const ABOVE_FIRST_PX = 120;

/** The dialog. */
export function BonnetDialog({ lab, onClose }: { lab: BurgerController; onClose: () => void }) {
  const { bonnet } = later.value;
  const moment = useWalk(lab);
  useEffect(() => lab.session.wantAnatomy(), [lab]);
  return (
    <Dialog title={bonnet.title} onClose={onClose} wide>
      <div class="bonnet">
        <Code moment={moment} />
        <div class="bonnet-side">
          <p role="status">
            <strong>{say(bonnet.moments[moment.value ?? 'waiting'])}</strong>
          </p>
          <Facts lab={lab} />
          <Work lab={lab} />
          <Link lab={lab} />
        </div>
      </div>
    </Dialog>
  );
}

/** Walks through the moments of a step, again and again while training runs, once for a single step, and not while the class stands still. */
function useWalk(lab: BurgerController): ReadonlySignal<Moment | null> {
  const moment = useSignal<Moment | null>(null);
  const walked = useRef<TrainingReport | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  function walk(place: number): void {
    const { nets, pace } = lab.settings.peek();
    const next = momentsOf(nets)[place];
    timer.current = undefined;
    moment.value = next ?? null;
    if (!next) return;
    timer.current = setTimeout(() => walk(place + 1), pace === 'fast' ? FAST_MOMENT_MS : SLOW_MOMENT_MS);
  }
  useSignalEffect(() => {
    // A report comes with every step that can be followed, and a few times a second with those that can't.
    const report = lab.session.report.value;
    if (isHeld.value) {
      clearTimeout(timer.current);
      timer.current = undefined;
      return;
    }
    if (!report || report.step === 0 || timer.current !== undefined) return;
    if (report === walked.current && moment.peek() === null) return;
    walked.current = report;
    walk(0);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return moment;
}

function Code({ moment }: { moment: ReadonlySignal<Moment | null> }) {
  const { bonnet } = later.value;
  const file = useSignal<CodeFile>(CODE_FILES[0]);
  const lit = moment.value ? linesAt(moment.value, file.value, lines[file.value]) : new Set<number>();
  const frame = useRef<HTMLPreElement>(null);
  useEffect(() => {
    // A file opens where a step begins, once the dialog has its size; from there on the pupil scrolls.
    const waiting = requestAnimationFrame(() => {
      const first = frame.current?.children[firstLine(file.value, lines[file.value])];
      if (frame.current && first instanceof HTMLElement) frame.current.scrollTop = first.offsetTop - ABOVE_FIRST_PX;
    });
    return () => cancelAnimationFrame(waiting);
  }, [file.value]);
  return (
    <div class="bonnet-code">
      <Choices
        name="bonnet-file"
        label={bonnet.files}
        chosen={file.value}
        choices={CODE_FILES.map((value) => ({ value, text: value }))}
        onChoose={(value) => (file.value = value)}
      />
      {/* What scrolls must be reachable with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre ref={frame} tabIndex={0} role="region" aria-label={file.value} lang="en">
        {lines[file.value].map((line, at) => (
          <code key={at} class={lit.has(at) ? 'lit' : undefined}>
            {line === '' ? ' ' : line}
          </code>
        ))}
      </pre>
    </div>
  );
}

/** What each net learns, and what all of it takes. */
function Facts({ lab }: { lab: BurgerController }) {
  const { bonnet } = later.value;
  const { burger } = texts.value;
  const anatomy = lab.session.anatomy.value;
  if (!anatomy) return <p class="hint">{say(bonnet.waiting)}</p>;
  const nets = (['generator', 'discriminator'] as const satisfies readonly Net[]).map((net) => ({
    net,
    name: net === 'generator' ? burger.maker : burger.judge,
    layers: layersOf(anatomy, net),
  }));
  const all = nets.reduce((sum, { layers }) => sum + numbersOf(layers), 0);
  return (
    <>
      <p>{say(bonnet.numbers, { count: number(all), memory: number(anatomy.bytes / 1e6) })}</p>
      <table class="bonnet-layers">
        <caption class="only-heard">{bonnet.layers.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{bonnet.layers.layer}</th>
            <th scope="col">{bonnet.layers.shape}</th>
            <th scope="col">{bonnet.layers.numbers}</th>
          </tr>
        </thead>
        {nets.map(({ net, name, layers }) => (
          <tbody key={net} class={net}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {name} ({net})
              </th>
              <td>{number(numbersOf(layers))}</td>
            </tr>
            {layers.map((layer) => (
              <tr key={layer.name}>
                <th scope="row">{layer.name}</th>
                <td>{layer.shape.join(' × ')}</td>
                <td>{number(layer.numbers)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

/** How much work it was so far. */
function Work({ lab }: { lab: BurgerController }) {
  const { bonnet } = later.value;
  const { device, report, anatomy } = lab.session;
  if (!report.value || !device.value || !anatomy.value) return null;
  const { step, seconds, picturesPerSecond } = report.value;
  const effort = effortOf(step, anatomy.value.batch, seconds, device.value.threads);
  return (
    <section class="bonnet-work" aria-labelledby="bonnet-work-heading">
      <h3 id="bonnet-work-heading">{bonnet.work.heading}</h3>
      <p>
        {say(bonnet.work.done, {
          rounds: number(step),
          pictures: number(effort.pictures),
          time: clock(seconds),
          speed: number(picturesPerSecond),
          threads: sayCounted(texts.value.shell.device.threads, device.value.threads),
          module: device.value.module,
        })}
      </p>
      <p class="hint">
        {say(bonnet.work.energy, {
          least: number(effort.least, 2),
          most: number(effort.most, 2),
          minutes: number(effort.lampMinutes, 1),
          phone: number(effort.phoneShare * 100, 1),
        })}
      </p>
    </section>
  );
}

/** The lab's exact settings as a link, copied at a press; where nothing may be copied, it stands ready to be. */
function Link({ lab }: { lab: BurgerController }) {
  const { bonnet } = later.value;
  const field = useRef<HTMLInputElement>(null);
  const copied = useSignal<boolean | null>(null);
  const link = `${location.origin}/burger?${wholeBurgerSettings(lab.settings.value)}`;
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      copied.value = true;
    } catch {
      copied.value = false; // it is selected: Ctrl+C does it
    }
  }
  return (
    <section class="bonnet-link" aria-labelledby="bonnet-link-heading">
      <h3 id="bonnet-link-heading">{bonnet.link.heading}</h3>
      <div>
        <input ref={field} type="text" readOnly value={link} aria-label={bonnet.link.heading} />
        <button type="button" class="button" onClick={() => void copy()}>
          {bonnet.link.copy}
        </button>
      </div>
      <p class="hint" role="status">
        {copied.value ? bonnet.link.copied : say(copied.value === false ? bonnet.link.byHand : bonnet.link.hint)}
      </p>
    </section>
  );
}
