/** Lines to PyTorch, in Python processes that read orders and write answers as lines of JSON. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../host/messages.ts';
import { NETS } from '../nets/sizes.ts';
import type { Line } from './line.ts';

/** Debian installs PyTorch for its own Python, which need not be the first in the path. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has PyTorch, or null. */
export function findPyTorch(): string | null {
  return PYTHONS.find((python) => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;
}

/** A Python process; it runs one net. */
export function openPythonLine(python: string): Line {
  const script = fileURLToPath(new URL('../../peers/pytorch.py', import.meta.url));
  const child = spawn(python, [script, JSON.stringify(NETS)]);
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async ask(order): Promise<Answer> {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const line = await lines.next();
      if (line.done) {
        return {
          type: 'failed',
          reason: `PyTorch ended: ${complaints.join('').trim().split('\n').slice(-3).join('\n')}`,
        };
      }
      return JSON.parse(line.value) as Answer;
    },
    async close() {
      child.kill();
    },
  };
}
