/** English: what every other language is a translation of (`../texts.ts`). */
import { desktop } from './desktop/index.ts';
import { notices } from './notices/index.ts';
import { windows } from './windows/index.ts';
import { words } from './words/index.ts';

export const english = { words, notices, windows, desktop } as const;
