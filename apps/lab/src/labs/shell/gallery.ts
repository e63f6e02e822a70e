/** What the page wants to see of a training beside its figures: a picture on its way, pictures to judge, and the nearest of the data. */
import { principalDirections } from '@nepwerk/models';
import { createRandom, type Random } from '@nepwerk/nn';
import {
  MOST_MADE,
  type Inside,
  type LookReply,
  type LookRequest,
  type NearestPicture,
  type QuizItem,
  type Sample,
  type Sheet,
  type ShownLatents,
  type TrainingPictures,
} from '@nepwerk/protocol';
import { insideSheets } from './inside-sheets.ts';
import { fromSheet, latentSheet, mirrorSheet, toSheet } from './pictures.ts';
import { chooseQuiz } from './quiz.ts';
import type { ModelInside, OpenedModel } from './trainer-surroundings.ts';
import { usualDistance } from './usual-distance.ts';

/** How far pixels are moved along the gradient, on average, to see what the judge would say then: a fortieth of their range. */
const SMALL_CHANGE = 0.05;

/** Directions of the noise with a slider each: they do about half of all that noise can do (docs/novelty.md). */
const DIRECTIONS = 8;
/** Seed of the noise that directions are found with: the same maker has the same ones each time. */
const DIRECTIONS_SEED = 20_261_126;

/** Shows pictures of a model and of the data that it is trained on, which is handed in each time. */
export class Gallery {
  private readonly model: OpenedModel;
  private readonly sampleRandom: Random;
  private readonly quizRandom: Random;
  private readonly shown: Float32Array;
  /** How far new pictures are from their nearest of the data, in the middle; and the data for which that was found. */
  private usual: { readonly distance: number; readonly of: TrainingPictures } | null = null;

  /** `shown` is the noise of the shown fakes, [count, latent]. */
  constructor(model: OpenedModel, sampleRandom: Random, quizRandom: Random, shown: Float32Array) {
    this.model = model;
    this.shown = shown;
    this.sampleRandom = sampleRandom;
    this.quizRandom = quizRandom;
  }

  /** What the page wants to look at. */
  answer(request: LookRequest, pictures: TrainingPictures): LookReply {
    switch (request.type) {
      case 'quiz':
        return { type: 'quiz', items: this.quiz(request.count, pictures) };
      case 'anatomy':
        return { type: 'anatomy', anatomy: this.model.training.anatomy() };
      case 'nearest':
        return { type: 'nearest', found: this.nearest(request.picture, pictures) };
      case 'latents':
        return { type: 'latents', shown: this.latents() };
      case 'make':
        return { type: 'make', job: request.job, sheet: this.make(request.latents, pictures) };
      default:
        return request satisfies never;
    }
  }

  /**
   * Noise, what the maker makes of it, a real picture beside it, and what the judge says of both. With what goes on inside, the maker
   * is the generator that learns, for it is about learning; otherwise the averaged one.
   */
  sample(pictures: TrainingPictures, withInside = false): Sample {
    const { training, latent } = this.model;
    const noise = this.sampleRandom.normals(latent);
    const index = Math.min(Math.floor(this.sampleRandom.uniform() * pictures.count), pictures.count - 1);
    const real = pictureAt(pictures, index);
    const inside = withInside ? training.lookInside?.(noise, real) : undefined;
    const fake = inside?.fake ?? training.generate(noise, 1).slice();
    return {
      noise: latentSheet(noise),
      fake: toSheet(fake, pictures, 1),
      real: toSheet(real, pictures, 1),
      fakeLooksReal: inside ? chance(inside.fakeScore) : this.looksReal(fake),
      realLooksReal: inside ? chance(inside.realScore) : this.looksReal(real),
      ...(inside && { inside: this.inside(inside, pictures) }),
    };
  }

  private inside(inside: ModelInside, { size }: TrainingPictures): Inside {
    const { generatorLoss, discriminatorLoss, batch, fake, pixelGradient } = inside;
    const sheets = insideSheets(inside, size);
    const reach = sheets.pixels.pull === 0 ? 0 : SMALL_CHANGE / sheets.pixels.pull;
    const changed = fake.map((value, i) => Math.max(-1, Math.min(1, value - reach * (pixelGradient[i] ?? 0))));
    const changedLooksReal = this.looksReal(changed);
    return { ...sheets, changedLooksReal, generatorLoss, discriminatorLoss, latent: this.model.latent, batch };
  }

  /** A round for whoever plays judge: real pictures that the model has never seen, and fresh ones. */
  private quiz(count: number, pictures: TrainingPictures): QuizItem[] {
    const { training, latent } = this.model;
    const unseen = { ...pictures, ...training.unseen() };
    const chosen = chooseQuiz(count, unseen.count, this.quizRandom);
    const made = chosen.filter((place) => place === null).length;
    const fakes = { ...pictures, pixels: training.generate(this.quizRandom.normals(made * latent), made).slice() };
    let next = 0;
    return chosen.map((place): QuizItem => {
      const pixels = place === null ? pictureAt(fakes, next++) : pictureAt(unseen, place);
      return { made: place === null, sheet: toSheet(pixels, pictures, 1), looksReal: this.looksReal(pixels) };
    });
  }

  /** The picture of the data that is most alike to one on a sheet of its own. */
  private nearest(picture: Sheet, pictures: TrainingPictures): NearestPicture {
    const { training } = this.model;
    const { index, distance } = training.nearest(fromSheet(picture, pictures.channels), 1);
    const real = toSheet(pictureAt(pictures, index[0] ?? 0), pictures, 1);
    const mirrored = mirrorSheet(real);
    const turned = difference(picture, mirrored) < difference(picture, real);
    return { real: turned ? mirrored : real, novelty: (distance[0] ?? 0) / this.usualDistance(pictures) };
  }

  /** How far new pictures of this data are from their nearest, in the middle; found once for each data. */
  usualDistance(pictures: TrainingPictures): number {
    if (this.usual?.of !== pictures) this.usual = { distance: usualDistance(pictures), of: pictures };
    return this.usual.distance;
  }

  /** The noise of the shown fakes, and the directions that change what the maker now makes most. */
  private latents(): ShownLatents {
    const { training, latent } = this.model;
    const count = Math.min(DIRECTIONS, latent);
    const random = createRandom(DIRECTIONS_SEED);
    const directions = principalDirections((z, n) => training.generate(z, n), latent, count, random);
    return { latent, latents: Float32Array.from(this.shown), directions };
  }

  /** One row of pictures; null for noise that is not of this model. */
  private make(latents: Float32Array, pictures: TrainingPictures): Sheet | null {
    const { training, latent } = this.model;
    const count = latents.length / latent;
    if (!Number.isInteger(count) || count < 1 || count > MOST_MADE || !latents.every(Number.isFinite)) return null;
    return toSheet(training.generate(latents, count), pictures, count);
  }

  /** The judge's chance, from 0 to 1, that a picture is real. */
  private looksReal(pixels: Float32Array): number {
    return chance(this.model.training.score(pixels, 1)[0] ?? 0);
  }
}

/** A score as a chance, from 0 to 1. */
function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** A copy of one picture. */
function pictureAt(
  { size, channels, pixels }: { readonly size: number; readonly channels: number; readonly pixels: Float32Array },
  index: number,
): Float32Array {
  const stride = size * size * channels;
  return pixels.slice(index * stride, (index + 1) * stride);
}

/** How far two sheets of one size are apart. */
function difference(a: Sheet, b: Sheet): number {
  return a.pixels.reduce((sum, value, i) => sum + (value - (b.pixels[i] ?? 0)) ** 2, 0);
}
