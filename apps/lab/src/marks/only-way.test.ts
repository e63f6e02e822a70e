/**
 * There is one way from a lab to a file or to anybody else, and it marks; and one by which a pupil who is in a class shows it a small picture. No source of the lab
 * names another.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../', import.meta.url));

/** Whatever turns pixels, numbers or sound into a file, or hands something to another program or computer, by its name. */
const DOORS: ReadonlySet<string> = new Set(
  `createObjectURL download showSaveFilePicker showDirectoryPicker createWritable toBlob toDataURL convertToBlob
  captureStream MediaRecorder VideoEncoder AudioEncoder canShare ClipboardItem sendBeacon XMLHttpRequest
  WebSocket WebTransport EventSource RTCPeerConnection FormData`.split(/\s+/),
);

/** Doors whose names alone are words of every day, by what they belong to. */
const MEMBERS: ReadonlySet<string> = new Set(['navigator.share', 'clipboard.write', 'dataTransfer.setData']);

/**
 * Where a door may be: in what writes a picture or a film as a file, and in what hands a marked file over; in what asks a class, and writes a picture for its wall; and
 * in what tries a school's network, by GETs that can be stopped.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'class/ask.ts': ['fetch with more'],
  'class/share/share-png.ts': ['toBlob'],
  'marks/film/film-writer.ts': ['AudioEncoder', 'VideoEncoder'],
  'marks/marker.ts': ['createObjectURL', 'download'],
  'marks/write-picture.ts': ['convertToBlob'],
  'schoolcheck/network-trial.ts': ['fetch with more'],
};

/** Who may write a picture: the worker that marks it, and the lesson in breaking marks, in a worker that keeps its files to itself. */
const WRITERS: readonly string[] = ['labs/marks/breaker.ts', 'marks/mark.worker.ts'];

/** The doors that a source names, as an identifier, an attribute, or a string that could be one. */
function doorsIn(file: string, source: string): string[] {
  const found = new Set<string>();
  function see(name: unknown): void {
    if (typeof name === 'string' && DOORS.has(name)) found.add(name);
  }
  new Visitor({
    Identifier: (node) => see(node.name),
    JSXIdentifier: (node) => see(node.name),
    Literal: (node) => see(node.value),
    MemberExpression({ object, property }) {
      const owner = source.slice(object.start, object.end).split('.').at(-1);
      const name = `${owner}.${property.type === 'Identifier' ? property.name : ''}`;
      if (MEMBERS.has(name)) found.add(name);
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'fetch' && given.length > 1) found.add('fetch with more');
    },
  }).visit(parseSync(file, source).program);
  return [...found].toSorted();
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));

/** The sources in which something stands. */
function namers(what: RegExp): string[] {
  return files.filter((file) => what.test(readFileSync(SOURCES + file, 'utf8'))).toSorted();
}

describe('the sources of the lab', () => {
  it('are read, all of them', () => {
    expect(files).toContain('marks/marker.ts');
    expect(files.length).toBeGreaterThan(150);
  });

  it('know one way to a file', () => {
    const doors = files.map((file) => [file, doorsIn(file, readFileSync(SOURCES + file, 'utf8'))] as const);
    const open = Object.fromEntries(doors.filter(([, names]) => names.length > 0));
    expect(open).toEqual(ALLOWED);
  });

  it('write pictures in two workers only, of which one hands no file out', () => {
    const writers = files.filter((file) => /\/write-picture\.ts'/.test(readFileSync(SOURCES + file, 'utf8')));
    expect(writers.toSorted()).toEqual(WRITERS);
    const breakers = files.filter((file) => /\/breaker\.ts'/.test(readFileSync(SOURCES + file, 'utf8')));
    expect(breakers).toEqual(['labs/marks/breaking.worker.ts']);
    const messages = readFileSync(`${SOURCES}labs/marks/breaking-messages.ts`, 'utf8');
    expect(messages).not.toMatch(/Blob|File\b|ArrayBuffer|Uint8/);
  });

  it('write films in one worker only, which marks them', () => {
    expect(namers(/ from 'mediabunny'/)).toEqual(['check/media-library.ts', 'marks/film/film-library.ts']);
    expect(namers(/import\('mediabunny|import 'mediabunny/)).toEqual([]);
    expect(readFileSync(`${SOURCES}check/media-library.ts`, 'utf8')).not.toMatch(/Output|Target|Encod|\* from/);
    expect(namers(/\/film-library\.ts'/)).toEqual(['marks/film/film-writer.ts']);
    expect(namers(/\/film-writer\.ts'/)).toEqual(['marks/film/film.worker.ts']);
  });

  it('show a picture to a class from one place only, which writes it for that and does nothing else with it', () => {
    expect(namers(/\/share-png\.ts'/)).toEqual(['class/share/share-desk.ts']);
    expect(namers(/\bsharePicture\b/)).toEqual(['class/ask.ts', 'class/share/share-desk.ts']);
    expect(namers(/\bBlob\b/).filter((file) => file.startsWith('class/'))).toEqual([
      'class/ask.ts',
      'class/share/share-png.ts',
    ]);
    expect(readFileSync(`${SOURCES}class/share/share-png.ts`, 'utf8')).toMatch(/LONGEST_SIDE = 256;/);
  });

  it('hand files over from two places only, which get them from a worker that marks', () => {
    expect(namers(/\bwriteFile\b/)).toEqual(['marks/film/film-maker.ts', 'marks/marker.ts']);
  });

  it.each([
    ['canvas.toBlob(take)', 'toBlob'],
    ["canvas['toDataURL']()", 'toDataURL'],
    ['<a href={address} download="burger.png" />', 'download'],
    ['await navigator.share({ files })', 'navigator.share'],
    ['navigator.clipboard.write([item])', 'clipboard.write'],
    ["await fetch('/wall', { method: 'POST', body })", 'fetch with more'],
    ['const saved = await globalThis.showSaveFilePicker()', 'showSaveFilePicker'],
  ])('would be found out by %s', (source, door) => {
    expect(doorsIn('page.tsx', source)).toContain(door);
  });

  it.each(["await fetch('/assets/nn.wasm')", 'navigator.clipboard.writeText(link)', 'frame.toString()'])(
    'may say %s',
    (source) => {
      expect(doorsIn('page.tsx', source)).toEqual([]);
    },
  );
});
