import type { MainTexts, Texts } from '../texts.ts';
import { desktop } from './desktop/index.ts';
import { notices } from './notices/index.ts';
import { windows } from './windows/index.ts';
import { words } from './words/index.ts';

export const mainTexts: MainTexts = { words, desktop, notices };

export const texts: Texts = { words, desktop, notices, windows };
