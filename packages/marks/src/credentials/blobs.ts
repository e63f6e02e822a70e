/** Files in memory as the library of credentials reads them: in a worker by what the browser has, in Node by the same in small. */

/** Bytes that can be read at once, where Node's own blobs can't. */
class MemoryBlob extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super();
    this.#bytes = bytes;
  }

  override get size(): number {
    return this.#bytes.length;
  }

  override slice(start?: number, end?: number): MemoryBlob {
    return new MemoryBlob(this.#bytes.subarray(start, end));
  }

  /** A copy of the bytes. */
  now(): ArrayBuffer {
    return this.#bytes.slice().buffer;
  }
}

class MemoryReader {
  readAsArrayBuffer(blob: MemoryBlob): ArrayBuffer {
    return blob.now();
  }
}

/** Gives Node what the library looks for by the name that it has in a worker. */
export function lendFileReader(): void {
  if (!('FileReaderSync' in globalThis)) Object.assign(globalThis, { FileReaderSync: MemoryReader });
}

/** A file out of its bytes. */
export function blobOf(bytes: Uint8Array<ArrayBuffer>): Blob {
  return globalThis.FileReaderSync === (MemoryReader as unknown) ? new MemoryBlob(bytes) : new Blob([bytes]);
}
