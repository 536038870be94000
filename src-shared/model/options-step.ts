/** What another window asks of Options. */
import { z } from 'zod';
import { optionsFieldSchema } from './settings.ts';

/** Where something is mended in Options: a field that can be wrong, or another control. */
export const focusableFieldSchema = z.enum([...optionsFieldSchema.options, 'authorization', 'shouldAttachReport']);
export type FocusableField = z.infer<typeof focusableFieldSchema>;

export const optionsStepSchema = z.discriminatedUnion('kind', [
  /** These do what the buttons of banners do in Options itself. */
  z.object({ kind: z.literal('authorize') }),
  z.object({ kind: z.literal('open-application-settings') }),
  z.object({ kind: z.literal('open-session-folder') }),
  /** Only leads there. */
  z.object({ kind: z.literal('show'), field: focusableFieldSchema }),
]);
export type OptionsStep = z.infer<typeof optionsStepSchema>;
