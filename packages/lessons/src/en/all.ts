/** The English texts together. */
import type { AllTexts } from '../nl/all.ts';
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

/** All English texts. */
export const en: AllTexts = {
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
};
