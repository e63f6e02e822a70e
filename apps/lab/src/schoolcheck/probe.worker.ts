/** A worker that says what workers have here: it runs as a module or not at all, for a classic script may not speak of `import.meta`. */

/** What it says. */
export interface ProbeReply {
  /** Where it lies: only a module knows. */
  readonly from: string;
  /** Whether memory can be shared between workers. */
  readonly shares: boolean;
  /** Whether it can draw on a canvas, and hand out what it drew. */
  readonly draws: boolean;
}

postMessage({ from: import.meta.url, shares: shares(), draws: draws() } satisfies ProbeReply);

function shares(): boolean {
  try {
    return (
      self.crossOriginIsolated && new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer.byteLength > 0
    );
  } catch {
    return false;
  }
}

function draws(): boolean {
  try {
    const canvas = new OffscreenCanvas(1, 1);
    canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
    canvas.transferToImageBitmap().close();
    return typeof createImageBitmap === 'function';
  } catch {
    return false;
  }
}
