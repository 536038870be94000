/** English: what every other language is a translation of (`../texts.ts`). */
import { desktop } from './desktop/index.ts';
import { notices } from './notices/index.ts';
import { windows } from './windows/index.ts';
import { words } from './words/index.ts';

/** All but the texts of the windows, which only they read. */
export const mainEnglish = { words, notices, desktop } as const;

export const english = { words, notices, desktop, windows } as const;
