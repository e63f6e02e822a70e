/** A lab and its camera that a test holds in its hands: the mirror shows what it is told, and a picture for a film is there at once. */
import { signal } from '@preact/signals';
import { ConsentLedger, type Purpose } from '@nepwerk/media';
import type { FaceCast, FaceRace, LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import type { FaceController } from '../../controller.ts';
import { firstMirror } from '../../lab.ts';
import type { LiveMirror, LiveState } from '../live-mirror.ts';
import { swapped } from './faces.ts';

/** A lab with these persons, and what those who were filmed agreed to beside being learned from. Only what dialogs and the mirror ask of it is there. */
export function labByHand(cast: FaceCast, agreed: readonly Purpose[] = []) {
  const consents = new ConsentLedger(() => 0);
  for (const role of cast) if (role.kind === 'filmed') consents.give(role.name, ['train', ...agreed]);
  const shots: MirrorSettings[] = [];
  const picture = signal<MirrorPicture | null>(null);
  const photos = { sides: signal({ left: 0, front: 200, right: 0, of: 200, aside: 0 }) };
  const race = signal<FaceRace | null>(null);
  let counts: readonly number[] = [];
  const lab = {
    cast,
    consents,
    phase: signal('paused'),
    mirror: signal<MirrorSettings>(firstMirror),
    moving: signal(true),
    picture,
    race,
    setRace: (wanted: readonly number[] | null) => (counts = wanted ?? []),
    report: signal({ step: 900 }),
    preview: signal(null),
    photos: [photos, photos],
    mirrorSeen: () => undefined,
    live: () => undefined,
    async shoot(settings: MirrorSettings, at: number, face: LiveFace | null): Promise<MirrorPicture | null> {
      shots.push(settings);
      return face && swapped(settings, at, face);
    },
  };
  return { lab: lab as unknown as FaceController, consents, shots, picture, race, counts: () => counts };
}

/** A camera that goes on when it is told to, and sees what it is shown. */
export function liveByHand() {
  const state = signal<LiveState>({ at: 'off' });
  const followers = new Set<(face: LiveFace) => void>();
  function off(): void {
    if (state.peek().at !== 'refused') state.value = { at: 'off' };
  }
  const live: LiveMirror = {
    state,
    on: () => (state.value = { at: 'on' }),
    off,
    hide: off,
    follow(tell) {
      followers.add(tell);
      return () => followers.delete(tell);
    },
  };
  function see(faces: readonly LiveFace[]): void {
    for (const face of faces) for (const tell of followers) tell(face);
  }
  return { live, state, see };
}
