/** The stage: noise, maker, a made and a real picture, judge and verdict; the pictures travel from one to the next. */
import { signal, useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../../text/speech.ts';
import { fetchLater } from '../shell/tool-row.tsx';
import type { BurgerController } from './controller.ts';
import { Judge } from './judge.tsx';
import type * as Layers from './layers.tsx';
import { Maker } from './maker.tsx';
import { faces } from './moods.ts';
import { useScene, type Scene } from './scene.ts';
import { Slot } from './slot.tsx';
import { StageCaption } from './stage-caption.tsx';
import { Verdicts } from './verdicts.tsx';
import './inside.css';

/** The code that draws what goes on inside, once it has been fetched: at full speed nobody sees it. */
const layers = signal<typeof Layers | null>(null);

async function fetchLayers(): Promise<void> {
  layers.value ??= await import('./layers.tsx');
}

/** The stage. In slow motion and step by step it shows what goes on inside both nets, there and back. */
export function Stage({ lab }: { lab: BurgerController }) {
  const { burger } = texts.value;
  const frame = useRef<HTMLDivElement>(null);
  const scene = useScene(lab, frame);
  const mood = useComputed(() => faces[lab.judgeSays.value.moment]);
  const looks = useComputed(() => (scene.detailed.value ? 'stage detailed' : 'stage'));
  const seesInside = useComputed(() => scene.inside.value !== null);
  useEffect(() => fetchLater([fetchLayers]), []);
  useEffect(() => {
    if (seesInside.value) fetchLayers().catch(() => undefined); // without a network the pictures travel all the same
  }, [seesInside.value]);
  const drawn = seesInside.value ? layers.value : null;
  return (
    <div
      class={looks}
      ref={frame}
      data-stop={scene.stop}
      data-skipped={scene.skipped}
      role="group"
      aria-label={burger.stageLabel}
    >
      <div class="net">
        <Start scene={scene} />
        <Maker
          face={mood.value.maker}
          name={burger.maker}
          term={burger.generator}
          layers={drawn && <drawn.MakerLayers scene={scene} />}
        />
        <div class="pair">
          <Slot name="fake" caption={`▲ ${burger.fake}`} sheet={scene.fake} />
          <Beside scene={scene} />
        </div>
        <Judge
          face={mood.value.judge}
          name={burger.judge}
          term={burger.discriminator}
          layers={drawn && <drawn.JudgeLayers scene={scene} />}
        />
        <Verdicts scene={scene} />
      </div>
      <StageCaption scene={scene} />
    </div>
  );
}

/** The noise, and where the nets learn, what the two colours of a gradient mean. */
function Start({ scene }: { scene: Scene }) {
  const { burger, stage } = texts.value;
  const pixels = scene.stop.value === 'makerLearns';
  const learns = (pixels || scene.stop.value === 'judgeLearns') && !scene.skipped.value;
  return (
    <div class="start">
      <Slot name="noise" caption={burger.noise} sheet={scene.noise} />
      {learns && (
        <ul class="legend">
          <li class="up">{pixels ? stage.lighter : stage.higher}</li>
          <li class="down">{pixels ? stage.darker : stage.lower}</li>
          <li class="strength">{stage.strength}</li>
        </ul>
      )}
    </div>
  );
}

/** Beside the fake: a real picture, and where the maker learns, how the fake should change. */
function Beside({ scene }: { scene: Scene }) {
  const { burger, stage } = texts.value;
  const pixels = useComputed(() => scene.inside.value?.pixels.gradients ?? null);
  if (scene.stop.value === 'makerLearns' && !scene.skipped.value) {
    return <Slot key="wanted" name="wanted" caption={stage.wanted} label={stage.pixels} sheet={pixels} />;
  }
  return <Slot key="real" name="real" caption={`● ${burger.real}`} sheet={scene.real} />;
}
