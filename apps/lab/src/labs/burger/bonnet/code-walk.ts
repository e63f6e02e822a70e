/** A step of training as a walk through the lines of the model's own source: which lines are at work at which moment. */
import type { Nets } from '@nepwerk/protocol';

/** The files that are shown. */
export const CODE_FILES = ['gan-programs.ts', 'gan.ts'] as const;

/** The name of a file. */
export type CodeFile = (typeof CODE_FILES)[number];

/** A moment of a step; the texts have a sentence for each. */
export type Moment =
  | 'noise'
  | 'generator'
  | 'discriminator'
  | 'judgeLoss'
  | 'judgeLearns'
  | 'makerLoss'
  | 'makerLearns'
  | 'average';

/** Lines, each by a text that stands in it and in no other line of its file. */
type Lines = Readonly<Partial<Record<CodeFile, readonly string[]>>>;

/** What is at work at each moment. */
export const momentLines: Readonly<Record<Moment, Lines>> = {
  noise: { 'gan-programs.ts': ["let fakes = generator(noise(g, 'z', config)"] },
  generator: {
    'gan.ts': [
      'let x = reshape(dense(z, weight)',
      "x = leakyRelu(norm(x, parameters, 'dense'), LEAK)",
      'x = double(x, width, parameters, `double${i}`, config)',
      'x = leakyRelu(norm(x, parameters, `double${i}`), LEAK)',
      "const picture = double(x, config.channels, parameters, 'picture', config)",
      'return { layers, pictures: tanh(picture) }',
    ],
    'gan-programs.ts': ["let fakes = generator(noise(g, 'z', config)"],
  },
  discriminator: {
    'gan.ts': [
      'const tamed = tame(weight, parameters, `halve${i}`, config)',
      'x = leakyRelu(conv2d(x, tamed',
      'const scores = dense(reshape(x, [batch, size])',
    ],
    'gan-programs.ts': [
      "const real = g.input('real'",
      "const shownReal = augment(g, 'real'",
      "const shownFakes = augment(g, 'fakes'",
    ],
  },
  judgeLoss: {
    'gan.ts': ['return add(bceWithLogits(real, 1), bceWithLogits(fakes, 0))'],
    'gan-programs.ts': ['const loss = discriminatorLoss(shownReal'],
  },
  judgeLearns: {
    'gan-programs.ts': ['learn(loss, nets.discriminator', 'adam(scope, learned, gradients(loss, learned)'],
  },
  makerLoss: {
    'gan.ts': ['return bceWithLogits(fakes, 1)'],
    'gan-programs.ts': ["const loss = generatorLoss(augment(g, 'secondFakes'"],
  },
  makerLearns: {
    'gan-programs.ts': ['learn(loss, nets.generator', 'adam(scope, learned, gradients(loss, learned)'],
  },
  average: { 'gan-programs.ts': ['follow(nets, newness);', 'lerp(averaged, variable, newness)'] },
};

/** The moments of a step in order, for the nets that learn in it. */
export function momentsOf(nets: Nets): readonly Moment[] {
  const judge: readonly Moment[] = nets === 'generator' ? [] : ['judgeLoss', 'judgeLearns'];
  const maker: readonly Moment[] = nets === 'discriminator' ? [] : ['makerLoss', 'makerLearns', 'average'];
  return ['noise', 'generator', 'discriminator', ...judge, ...maker];
}

/** The numbers, from 0, of the lines of a file that are at work at a moment. */
export function linesAt(moment: Moment, file: CodeFile, lines: readonly string[]): ReadonlySet<number> {
  const texts = momentLines[moment][file] ?? [];
  return new Set([...lines.keys()].filter((number) => texts.some((text) => lines[number]?.includes(text))));
}

/** The number, from 0, of the first line of a file that a step passes. */
export function firstLine(file: CodeFile, lines: readonly string[]): number {
  return Math.min(...momentsOf('both').flatMap((moment) => [...linesAt(moment, file, lines)]));
}
