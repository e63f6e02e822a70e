/** The words of the Face lab in the language of the page, and how its figures are said. */
import { computed } from '@preact/signals';
import { faceTexts } from '@nepwerk/lessons/face';
import type { FaceMotion, FaceRole } from '@nepwerk/protocol';
import { language, list, number, say } from '../../text/speech.ts';
import type { FaceController } from './controller.ts';
import type { Photos } from './photos.ts';
import { isFrontal } from './sides.ts';

/** The texts. */
export const words = computed(() => faceTexts[language.value]);

/** More than this is said of a face, in the measures of a motion. */
const SAID = { pitch: 0.1, mouth: 0.25, blink: 0.5 } as const;

/** The whole names of both persons: of those who are filmed the made-up ones. */
export function namesOf({ cast }: Pick<FaceController, 'cast'>): readonly [string, string] {
  return [nameOf(cast[0]), nameOf(cast[1])];
}

/** How somebody is called. */
export function nameOf(role: FaceRole): string {
  return role.kind === 'filmed' ? role.name : words.value.names[role.id];
}

/** A short name of each person, for where there is little room: of a made-up name the animal, which comes last. */
export function firstNamesOf({ cast }: Pick<FaceController, 'cast'>): readonly [string, string] {
  return [shortNameOf(cast[0]), shortNameOf(cast[1])];
}

function shortNameOf(role: FaceRole): string {
  const parts = nameOf(role).split(' ');
  return (role.kind === 'filmed' ? parts.at(-1) : parts[0]) ?? '';
}

/** What a face does. */
export function poseText(pose: FaceMotion): string {
  const { poses } = words.value.data;
  const side = isFrontal(pose) || Math.abs(pose.yaw) < 0.13 ? poses.front : pose.yaw > 0 ? poses.left : poses.right;
  const more = [
    ...(pose.pitch > SAID.pitch ? [poses.down] : pose.pitch < -SAID.pitch ? [poses.up] : []),
    ...(pose.mouth > SAID.mouth ? [poses.mouth] : []),
    ...(pose.blink > SAID.blink ? [poses.eyes] : []),
  ];
  return list([side, ...more]);
}

/** What is on the photo at a place. */
export function photoText(photos: Photos, place: number): string {
  const { data } = words.value;
  const pose = photos.poses.value[place];
  const out = photos.without.value.has(photos.idAt(place));
  return say(out ? data.pictureOut : data.picture, {
    at: number(place + 1),
    count: number(photos.poses.value.length),
    pose: pose ? poseText(pose) : '',
  });
}
