/** What a hostile report of the library's makes of itself. */
import { describe, expect, it } from 'vitest';
import { readStore } from './reading.ts';

/** A report whose manifests are given, the first of them active. */
function report(manifests: Record<string, unknown>) {
  return {
    active_manifest: Object.keys(manifests)[0],
    manifests,
    validation_state: 'Valid',
    validation_results: { activeManifest: { failure: [] } },
  };
}

describe('a report', () => {
  it.each([null, 3, 'text', {}, report({}), report({ a: null }), { ...report({ a: {} }), validation_state: 'Fine' }])(
    'that is none is unreadable: %j',
    (it) => {
      expect(readStore(it)).toEqual({ found: 'unreadable' });
    },
  );

  it('with nothing in it says nothing', () => {
    expect(readStore(report({ a: {} }))).toMatchObject({
      credentials: { state: 'unknown', title: '', signer: '', program: '', actions: [], data: null, sources: [] },
    });
  });

  it('whose files were made from each other, many times over, comes to an end', () => {
    const ingredients = Array.from({ length: 1000 }, () => ({ title: 'again', active_manifest: 'a' }));
    const reading = readStore(report({ a: { ingredients } }));
    expect(reading).toMatchObject({ found: 'credentials' });
    expect(JSON.stringify(reading).length).toBeLessThan(200_000);
  });

  it('is shown without signs that steer or hide text, and no longer than a line', () => {
    const reading = readStore(report({ a: { title: `burger\u202Egnp.exe\u0000${'x'.repeat(500)}\u{1F354}` } }));
    expect(reading).toMatchObject({ credentials: { title: `burgergnp.exe${'x'.repeat(105)}` } });
  });

  it('keeps a strange action, and drops a data card that is none', () => {
    const assertions = [
      {
        label: 'c2pa.actions.v2',
        data: { actions: [{ action: 'c2pa.dreamed', when: 'yesterday', softwareAgent: 'Old' }] },
      },
      { label: 'org.nepwerk.data-card', data: { lab: 'burger', examples: { burger: -1 }, rounds: 'many' } },
    ];
    expect(readStore(report({ a: { assertions } }))).toMatchObject({
      credentials: { actions: [{ name: 'c2pa.dreamed', sourceType: '', program: 'Old', when: null }], data: null },
    });
  });
});
