/** What a window Advanced edits: what the form says of one sender, and is not seen in the Options window. */
import { z } from 'zod';
import type { SenderId } from '../model/sender.ts';
import { gmailFormSchema } from './gmail-form.ts';
import { microsoftFormSchema } from './microsoft-form.ts';
import { smtpFormSchema } from './smtp-form.ts';
import type { OptionsChanges, OptionsForm } from './options-form.ts';

export const advancedSettingsSchema = z.discriminatedUnion('sender', [
  z.object({ sender: z.literal('smtp'), form: smtpFormSchema }),
  z.object({ sender: z.literal('microsoft-365'), form: microsoftFormSchema }),
  z.object({ sender: z.literal('gmail'), form: gmailFormSchema }),
]);
export type AdvancedSettings = z.infer<typeof advancedSettingsSchema>;

export const advancedSettingsOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), settings: advancedSettingsSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type AdvancedSettingsOutcome = z.infer<typeof advancedSettingsOutcomeSchema>;

export function advancedSettingsOf(form: OptionsForm, sender: SenderId): AdvancedSettings {
  switch (sender) {
    case 'smtp':
      return { sender, form: form.smtp };
    case 'microsoft-365':
      return { sender, form: form.microsoft };
    case 'gmail':
      return { sender, form: form.gmail };
  }
}

export function changesOf({ sender, form }: AdvancedSettings): OptionsChanges {
  switch (sender) {
    case 'smtp':
      return { smtp: form };
    case 'microsoft-365':
      return { microsoft: form };
    case 'gmail':
      return { gmail: form };
  }
}
