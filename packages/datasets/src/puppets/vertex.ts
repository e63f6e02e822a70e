/** A corner of a puppet's mesh: where it hangs in a texture, and where a motion puts it. */

/** What a triangle is drawn from. All corners are made here, so that they are alike and drawing is fast. */
export class Vertex {
  /** Where it hangs in its texture, in texels from the upper left. */
  u: number;
  v: number;
  /** Where it is now: first in pixels of the portrait, then, to be drawn, in samples of the frame; a larger z is further away. */
  x: number;
  y: number;
  z: number;
  /** How much further away it is drawn than it is, in pixels of the portrait: what must lie behind the rest. */
  readonly behind: number;

  constructor(u: number, v: number, behind: number) {
    this.u = u;
    this.v = v;
    this.x = u;
    this.y = v;
    this.z = 0;
    this.behind = behind;
  }

  /** Puts it somewhere. */
  place(x: number, y: number, z: number): void {
    this.x = x;
    this.y = y;
    this.z = z;
  }
}

/** Three corners, either way round. */
export interface Triangle {
  readonly a: Vertex;
  readonly b: Vertex;
  readonly c: Vertex;
}
