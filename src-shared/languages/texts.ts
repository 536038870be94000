/** What a language consists of. A folder for each language has it, in the same files as `en`. */
import type { english } from './en/index.ts';
import type { Translated } from './translated.ts';

export type Texts = Translated<typeof english>;

/** What windows, messages and the notification area say alike: states, failures, what is wrong in a field. */
export type Words = Texts['words'];

/** What the main process reads. */
export type MainTexts = Omit<Texts, 'windows'>;

export type WindowTexts = Texts['windows'];

/** What messages say, by email and through the other channels. */
export type NoticeTexts = Texts['notices'];
