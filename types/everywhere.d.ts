/**
 * What browsers, workers and Node all have, and the language's own library leaves out: the pure packages may use this and no more.
 */

declare namespace WebAssembly {
  interface Module {
    readonly brand?: 'module';
  }
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  interface MemoryDescriptor {
    initial: number;
    maximum?: number;
    shared?: boolean;
  }
  interface Memory {
    readonly buffer: ArrayBuffer | SharedArrayBuffer;
    /** Grows by a number of pages of 64 KiB; answers the pages it had. Throws a RangeError where there is no room. */
    grow(pages: number): number;
  }
  const Module: { new (bytes: Uint8Array): Module };
  const Instance: { new (module: Module, imports?: Record<string, Record<string, unknown>>): Instance };
  const Memory: { new (descriptor: MemoryDescriptor): Memory };
  function validate(bytes: Uint8Array): boolean;
  function compile(bytes: Uint8Array): Promise<Module>;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

declare const performance: { now(): number };

declare class URLSearchParams {
  constructor(query?: string);
  get(name: string): string | null;
  set(name: string, value: string): void;
  toString(): string;
}
