/** Somebody who was filmed, for tests that look at no face. */
import type { FaceRole } from '@nepwerk/protocol';

/** A role by a made-up name, with so many faces that nobody looks at. */
export function filmedRole(name: string, { count = 216, bare = true } = {}): Extract<FaceRole, { kind: 'filmed' }> {
  const faces = { count, pixels: new Uint8Array(0), landmarks: new Float32Array(0), poses: [], sharpness: [] };
  return { kind: 'filmed', name, bare, faces };
}
