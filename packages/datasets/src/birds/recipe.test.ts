/** Tests of drawn recipes of birds. */
import { testRecipes } from '../../testing/sources.ts';
import { birds } from './birds.ts';

testRecipes(birds);
