/** Tests of drawn recipes of doodle faces. */
import { testRecipes } from '../../testing/sources.ts';
import { doodles } from './doodles.ts';

testRecipes(doodles);
