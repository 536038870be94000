/** What the General tab edits (product section 9.4). */
import { z } from 'zod';
import { languageChoiceSchema } from '../model/language.ts';
import { retentionDaysSchema, themeSchema, type Settings } from '../model/settings.ts';
import type { ParsedForm } from './parsed-form.ts';

export const generalFormSchema = z.object({
  /** Kept by the system, not in the settings. */
  startsAtSignIn: z.boolean(),
  theme: themeSchema,
  language: languageChoiceSchema,
  messageLanguage: languageChoiceSchema,
  retentionDays: z.string(),
  /** Whole path; `null`: no metrics are written. Only the system knows whether it can be used. */
  metricsFolder: z.string().nullable(),
});
export type GeneralForm = z.infer<typeof generalFormSchema>;

export const generalFields = ['general.retentionDays', 'general.metricsFolder'] as const;
type GeneralField = (typeof generalFields)[number];

export type EditedGeneral = Pick<Settings, 'general' | 'history'>;

export function parseGeneralForm({
  theme,
  language,
  messageLanguage,
  retentionDays,
  metricsFolder,
}: GeneralForm): ParsedForm<EditedGeneral, GeneralField> {
  const days = retentionDaysSchema.safeParse(/^\s*\d+\s*$/.test(retentionDays) ? Number(retentionDays) : null);
  if (days.success) {
    const general = { theme, language, messageLanguage, metricsFolder };
    return { kind: 'valid', value: { general, history: { retentionDays: days.data } } };
  }
  return { kind: 'invalid', problems: [{ field: 'general.retentionDays', problem: { kind: 'not-a-number-of-days' } }] };
}

export function toGeneralForm({ general, history }: EditedGeneral, startsAtSignIn: boolean): GeneralForm {
  return { ...general, startsAtSignIn, retentionDays: String(history.retentionDays) };
}
