/** The Dutch texts together; their keys are what every other language must have. */
import type { SameTexts } from '../text.ts';
import { answers } from './answers.ts';
import { burger } from './burger.ts';
import { copies } from './copies.ts';
import { data } from './data.ts';
import { judge } from './judge.ts';
import { novelty } from './novelty.ts';
import { problems } from './problems.ts';
import { questions } from './questions.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { site } from './site.ts';
import { stage } from './stage.ts';

/** All Dutch texts. */
export const nl = {
  site,
  shell,
  burger,
  copies,
  data,
  judge,
  novelty,
  questions,
  result,
  problems,
  stage,
  answers,
} as const;

/** The keys that every language has. */
export type AllTexts = SameTexts<typeof nl>;
