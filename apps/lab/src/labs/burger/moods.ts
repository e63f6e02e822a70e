/** Which faces maker and judge make at what the numbers say. */
import type { JudgeMoment } from '@nepwerk/lessons';

/** The judge's faces. */
export type JudgeFace = 'calm' | 'sure' | 'puzzled' | 'doubting' | 'startled' | 'strict';

/** The maker's faces. */
export type MakerFace = 'calm' | 'busy' | 'nervous' | 'proud';

/** The faces of both, for each state of the numbers. */
export const faces: Readonly<Record<JudgeMoment, { readonly judge: JudgeFace; readonly maker: MakerFace }>> = {
  waiting: { judge: 'calm', maker: 'calm' },
  paused: { judge: 'calm', maker: 'calm' },
  first: { judge: 'puzzled', maker: 'busy' },
  'sees-through': { judge: 'sure', maker: 'nervous' },
  ahead: { judge: 'sure', maker: 'busy' },
  doubts: { judge: 'doubting', maker: 'busy' },
  half: { judge: 'startled', maker: 'proud' },
  fooled: { judge: 'startled', maker: 'proud' },
  suspicious: { judge: 'strict', maker: 'nervous' },
  'by-heart': { judge: 'strict', maker: 'busy' },
  'few-pictures': { judge: 'strict', maker: 'busy' },
  'no-cheese': { judge: 'puzzled', maker: 'busy' },
  'only-generator': { judge: 'doubting', maker: 'busy' },
  'only-discriminator': { judge: 'sure', maker: 'calm' },
  recovered: { judge: 'startled', maker: 'nervous' },
};
