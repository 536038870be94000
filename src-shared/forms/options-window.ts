/** What the Options window is opened for, and what a person who has just installed the program is led through. */
import { z } from 'zod';
import { optionsFields } from './options-form.ts';

/** Where something is mended in Options: a field that can be wrong, or another control. */
const focusableFieldSchema = z.enum([
  ...optionsFields,
  'microsoft.authorization',
  'gmail.authorization',
  'route.shouldAttachReport',
]);
export type FocusableField = z.infer<typeof focusableFieldSchema>;

/** What another window asks of Options. */
export const optionsStepSchema = z.discriminatedUnion('kind', [
  /** These do what the buttons of banners do in Options itself. */
  z.object({ kind: z.literal('authorize') }),
  z.object({ kind: z.literal('open-application-settings') }),
  z.object({ kind: z.literal('open-session-folder') }),
  /** Only leads there. */
  z.object({ kind: z.literal('show'), field: focusableFieldSchema }),
]);
export type OptionsStep = z.infer<typeof optionsStepSchema>;

/** What a first run still has to do (product section 1, U1). */
export const firstRunSchema = z.object({
  /** Until it is complete or dismissed; then never again. */
  isShown: z.boolean(),
  /** A test message was accepted at some time. */
  hasSentTest: z.boolean(),
});
export type FirstRun = z.infer<typeof firstRunSchema>;
