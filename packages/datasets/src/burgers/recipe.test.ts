/** Tests of drawn recipes of burgers. */
import { testRecipes } from '../../testing/sources.ts';
import { burgers } from './burgers.ts';

testRecipes(burgers);
