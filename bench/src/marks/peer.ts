/** blind-watermark from npm, as the peer of suite marks: is a text of four characters read whole? */
import type { Picture } from '@nepwerk/marks';
import { createRequire } from 'node:module';
