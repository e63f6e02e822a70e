/** The layers of a net on its card: what they answer, and the gradients that come back through them. */
import type { ComponentChildren } from 'preact';
import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { Inside, LayerLook, Sheet } from '@nepwerk/protocol';
import { say, texts } from '../../text/speech.ts';
import { SheetCanvas } from '../shell/sheet-canvas.tsx';
import type { Scene } from './scene.ts';

/** Canvas pixels to a feature map, about, and between two of them. */
const MAP_SIDE = 48;
const MAP_GAP = 6;

/** What is seen of a net: nothing yet, what its layers answer, its own gradients, or another's passing through. */
type Look = 'dim' | 'activations' | 'gradients' | 'passing';

/** A picture whose way through the layers is shown. */
type Whose = 'maker' | 'fake' | 'real';

/** The generator's layers: lit when it makes, and from the last to the first when it learns. */
export function MakerLayers({ scene }: { scene: Scene }) {
  const look = useComputed((): Look => {
    const { value } = scene.stop;
    if (value === 'noise' || value === 'waiting') return 'dim';
    return value === 'makerLearns' && !scene.skipped.value ? 'gradients' : 'activations';
  });
  const inside = scene.inside.value;
  if (!inside) return null;
  return (
    <div class="stack" data-look={look} style={{ '--wide': wideOf(inside.generator) }}>
      {inside.generator.map((layer, at) => (
        <Layer
          key={at}
          at={at}
          side={layer.side}
          wide={wideOf([layer])}
          pull={layer.pull}
          most={strongest(inside)}
          look={look}
          of={inside.generator.length}
        >
          <Maps scene={scene} whose="maker" at={at} look={look} />
        </Layer>
      ))}
    </div>
  );
}

/** The discriminator's layers, for the fake above and the real picture below; the generator's gradient passes through on its way back. */
export function JudgeLayers({ scene }: { scene: Scene }) {
  const look = useComputed((): Look => {
    const { value } = scene.stop;
    if (value === 'noise' || value === 'waiting' || value === 'making') return 'dim';
    if (scene.skipped.value) return 'activations';
    return value === 'judgeLearns' ? 'gradients' : value === 'makerLearns' ? 'passing' : 'activations';
  });
  const inside = scene.inside.value;
  if (!inside) return null;
  const { fake } = inside.discriminator;
  const most = look.value === 'passing' ? strongest(inside) : Math.max(...fake.map(({ pull }) => pull));
  return (
    <div class="stack halves" data-look={look} style={{ '--wide': wideOf(fake) }}>
      {fake.map((layer, at) => {
        const pull = look.value === 'passing' ? (inside.passing[at]?.pull ?? 0) : layer.pull;
        return (
          <Layer
            key={at}
            at={at}
            side={layer.side}
            wide={wideOf([layer])}
            pull={pull}
            most={most}
            look={look}
            of={fake.length}
          >
            <Maps scene={scene} whose="fake" at={at} look={look} />
            <Maps scene={scene} whose="real" at={at} look={look} />
          </Layer>
        );
      })}
    </div>
  );
}

/** The width of layers beside each other, when each is as high as 1. */
function wideOf(layers: readonly LayerLook[]): number {
  const step = MAP_SIDE + MAP_GAP;
  return layers.reduce(
    (sum, { activations: { columns, rows } }) => sum + (columns * step - MAP_GAP) / (rows * step - MAP_GAP),
    0,
  );
}

/** The largest mean gradient on the generator's loss's way back, which bars are measured by. */
function strongest({ passing, generator }: Inside): number {
  return Math.max(...[...passing, ...generator].map(({ pull }) => pull));
}

/** One layer with its size, or, when gradients come back, a bar for how strong they are. */
function Layer({
  at,
  of,
  side,
  wide,
  pull,
  most,
  look,
  children,
}: {
  at: number;
  /** How many layers there are. */
  of: number;
  side: number;
  wide: number;
  pull: number;
  most: number;
  look: ReadonlySignal<Look>;
  children: ComponentChildren;
}) {
  const back = look.value === 'gradients' || look.value === 'passing';
  return (
    <figure class="layer-maps" style={{ '--at': at, '--back': of - 1 - at, '--wide': wide }}>
      {children}
      <figcaption>
        {back ? (
          <span class="pull" aria-hidden="true">
            <span style={{ width: `${(100 * pull) / (most || 1)}%` }} />
          </span>
        ) : (
          `${side}×${side}`
        )}
      </figcaption>
    </figure>
  );
}

/** The maps of a layer for one picture. */
function Maps({ scene, whose, at, look }: { scene: Scene; whose: Whose; at: number; look: ReadonlySignal<Look> }) {
  const { stage } = texts.value;
  const layer = useComputed(() => layerOf(scene.inside.value, whose, at));
  const sheet = useComputed((): Sheet | null => {
    if (look.value === 'gradients') return layer.value?.gradients ?? null;
    if (look.value === 'passing' && whose === 'fake') return scene.inside.value?.passing[at]?.gradients ?? null;
    return layer.value?.activations ?? null;
  });
  if (!layer.value) return null;
  const { side, channels, activations } = layer.value;
  const back = look.value === 'gradients' || (look.value === 'passing' && whose === 'fake');
  const label = say(back ? stage.layerBack : stage.layer, {
    at: at + 1,
    who: stage.of[whose],
    shown: activations.columns * activations.rows,
    channels,
    side,
  });
  return (
    <div class={`maps maps-${whose}`}>
      <SheetCanvas sheet={sheet} label={label} side={MAP_SIDE} gap={MAP_GAP} />
    </div>
  );
}

function layerOf(inside: Inside | null, whose: Whose, at: number): LayerLook | undefined {
  if (!inside) return undefined;
  return whose === 'maker' ? inside.generator[at] : inside.discriminator[whose][at];
}
