/** One line about the device: on what the training runs, how fast, and when it was last kept. */
import { useComputed } from '@preact/signals';
import { number, say, sayCounted, texts, timeOfDay } from '../../text/speech.ts';
import type { TrainingSession } from './session.ts';

/** The line. */
export function DeviceLine({ session }: { session: TrainingSession }) {
  const line = useComputed(() => {
    const { device: words } = texts.value.shell;
    const device = session.device.value;
    const speed = session.report.value?.picturesPerSecond ?? 0;
    const at = session.savedAt.value;
    const parts = [];
    if (device) {
      const kind = device.kind === 'gpu' ? words.gpu : words.cpu;
      parts.push(device.kind === 'gpu' ? kind : `${kind}, ${sayCounted(words.threads, device.threads)}`);
    }
    if (speed > 0) parts.push(say(words.speed, { count: number(speed) }));
    if (at !== null) parts.push(say(words.saved, { time: timeOfDay(at) }));
    return parts.join(' · ');
  });
  return (
    <p class="device-line" title={session.device.value?.module}>
      <span class="only-heard">{texts.value.shell.device.label}: </span>
      {line}
    </p>
  );
}
