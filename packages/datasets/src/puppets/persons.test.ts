/** Tests of the persons that we bring: their files are small, and their faces are where the landmarks say. */
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodePortrait } from '../../testing/portraits.ts';
import { FACE_EDGES, LANDMARK_COUNT } from './landmarks.ts';
import { puppetPersons } from './persons.ts';

test.each(puppetPersons)('the portrait of $name is a small square with a face in it', async (person) => {
  const { width, height } = await decodePortrait(person);
  expect(statSync(new URL(`../../puppets/${person.file}`, import.meta.url)).size).toBeLessThan(250_000);
  expect(width).toBe(height);
  expect(width).toBeLessThanOrEqual(384);
  const { landmarks } = person;
  expect(landmarks.length).toBe(LANDMARK_COUNT * 3);
  for (let i = 0; i < landmarks.length; i += 3) {
    for (const place of landmarks.slice(i, i + 2)) {
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(width);
    }
  }
  const share = (landmarks[FACE_EDGES.bottom * 3 + 1] - landmarks[FACE_EDGES.top * 3 + 1]) / height;
  expect(share).toBeGreaterThan(0.38);
  expect(share).toBeLessThan(0.5);
});

test('no two persons have the same name or file', () => {
  for (const key of ['id', 'name', 'file'] as const)
    expect(new Set(puppetPersons.map((person) => person[key])).size).toBe(puppetPersons.length);
});
