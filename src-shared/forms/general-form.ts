/** What the General tab edits (product section 9.4). */
import { z } from 'zod';
import { retentionDaysSchema, themeSchema, type Settings } from '../model/settings.ts';
import type { ParsedForm } from './parsed-form.ts';

export const generalFormSchema = z.object({
  /** Kept by the system, not in the settings. */
  startsAtSignIn: z.boolean(),
  theme: themeSchema,
  retentionDays: z.string(),
});
export type GeneralForm = z.infer<typeof generalFormSchema>;

export const generalFields = ['general.retentionDays'] as const;
type GeneralField = (typeof generalFields)[number];

export type EditedGeneral = Pick<Settings, 'general' | 'history'>;

export function parseGeneralForm({ theme, retentionDays }: GeneralForm): ParsedForm<EditedGeneral, GeneralField> {
  const days = retentionDaysSchema.safeParse(/^\s*\d+\s*$/.test(retentionDays) ? Number(retentionDays) : null);
  if (days.success) return { kind: 'valid', value: { general: { theme }, history: { retentionDays: days.data } } };
  const message = 'Enter a number of days from 1 to 3650.';
  return { kind: 'invalid', problems: [{ field: 'general.retentionDays', message }] };
}

export function toGeneralForm({ general, history }: EditedGeneral, startsAtSignIn: boolean): GeneralForm {
  return { startsAtSignIn, theme: general.theme, retentionDays: String(history.retentionDays) };
}
