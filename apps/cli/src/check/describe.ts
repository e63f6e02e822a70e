/** What was found in a file, in plain sentences. */

import type { Finding } from '@nepwerk/marks/check';
import type { Chapter, Credentials } from '@nepwerk/marks/credentials';
import type { FileFinding } from './inspect.ts';

const STATES: Readonly<Record<Credentials['state'], string>> = {
  trusted: 'whole, and signed below a root that you trust',
  unknown: 'whole, and signed by somebody whom you have not said that you trust (--root)',
  expired: 'whole, but the certificate that it was signed with has run out',
  broken: 'broken',
};

/** What a step means, for those that our labs write; others are shown as they are. */
const ACTIONS: Readonly<Record<string, string>> = {
  'c2pa.created': 'made',
  'c2pa.opened': 'opened',
  'c2pa.edited': 'changed',
  'c2pa.watermarked.unbound': 'given a watermark',
};

const SOURCE_TYPES: Readonly<Record<string, string>> = {
  trainedAlgorithmicMedia: ' by a trained network',
  compositeWithTrainedAlgorithmicMedia: ' with a trained network',
};

/** Lines about one file. */
export function describe(finding: FileFinding): string {
  return [finding.file, ...lines(finding).map((line) => `  ${line}`), ''].join('\n');
}

function lines(finding: FileFinding): string[] {
  if ('reason' in finding) return [`Could not be checked: it ${finding.reason}.`];
  const { kind, verdict, credentials, watermark } = finding;
  if (verdict === 'none') return ['No mark found. That says nothing about real or fake.'];
  const said: string[] = [];
  if (credentials.found === 'credentials') said.push(...describeCredentials(credentials.credentials, kind));
  if (credentials.found === 'elsewhere')
    said.push('Content Credentials: it says that they lie on another computer, which was not asked.');
  if (watermark.found === 'found') {
    const kind = watermark.kind ? `${watermark.kind} by a network` : 'of a kind that this version does not know';
    const place = watermark.classNumber > 0 ? `, class ${watermark.classNumber}` : '';
    said.push(
      `Watermark: ${kind}, in the lab "${watermark.lab ?? 'unknown'}"${place} (certainty ${(watermark.certainty * 100).toFixed(4)} %).`,
    );
  } else if (watermark.found === 'not found') said.push('Watermark: none was found.');
  else if (watermark.found === 'undecoded') said.push('Watermark: not looked for, the picture could not be decoded.');
  return said;
}

function describeCredentials(it: Credentials, kind: Finding['kind']): string[] {
  const changed = it.changed.map(
    (what) =>
      ({ file: 'the file was changed since it was signed', statement: 'what it says was changed since it was signed' })[
        what
      ],
  );
  const state = [STATES[it.state], ...changed].join('; ');
  return [`${kind === 'training' ? 'Signature' : 'Content Credentials'}: ${state}.`, ...describeChapter(it, '  ')];
}

function describeChapter(it: Chapter, indent: string): string[] {
  const signed = it.signer
    ? `signed by "${it.signer}" (${it.issuer || 'no organisation'})`
    : 'without credentials of its own';
  const steps = it.actions.map(({ name, sourceType, when }) => {
    const time = when ? `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC: ` : '';
    return `${indent}  ${time}${ACTIONS[name] ?? name}${SOURCE_TYPES[sourceType] ?? ''}`;
  });
  const examples = Object.entries(it.data?.examples ?? {})
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const data = it.data
    ? [
        `${indent}  lab "${it.data.lab}", learned for ${it.data.rounds} rounds; in the data when it was made: ${examples.join(', ') || 'nothing'}`,
      ]
    : [];
  const sources = it.sources.flatMap((source) => [
    `${indent}  made from:`,
    ...describeChapter(source, `${indent}    `),
  ]);
  return [`${indent}"${it.title}" ${signed}${it.program ? `, by ${it.program}` : ''}`, ...steps, ...data, ...sources];
}
