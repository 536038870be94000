/** A digest, as the Digest tab edits it (product section 14). */
import { z } from 'zod';
import type { Digest, DigestSchedule } from '../model/digest.ts';
import type { EntryProblem } from '../model/entry-problem.ts';
import { isTimeZone, timeOfDayPattern } from '../model/local-time.ts';
import { formatRecipients } from '../model/recipients.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { entryProblemsOfRecipients, parseRecipients } from './recipients-text.ts';

export const digestIntervals = ['day', 'week', 'month'] as const;

export const digestFormSchema = z.object({
  isEnabled: z.boolean(),
  every: z.enum(digestIntervals),
  /** 1 Monday to 7 Sunday. */
  weekday: z.int().min(1).max(7),
  /** Day of the month. */
  day: z.string(),
  time: z.string(),
  /** Empty: that of the computer. */
  timeZone: z.string(),
  hasOwnRecipients: z.boolean(),
  recipients: z.string(),
  shouldReplaceSuccesses: z.boolean(),
  shouldSendWithoutIssues: z.boolean(),
});
export type DigestForm = z.infer<typeof digestFormSchema>;

export const digestFields = ['digest.day', 'digest.time', 'digest.timeZone', 'digest.recipients'] as const;
type DigestField = (typeof digestFields)[number];

export type EditedDigest = Omit<Digest, 'id'>;

export function parseDigestForm(form: DigestForm): ParsedForm<EditedDigest, DigestField> {
  const problems: FieldProblem<DigestField>[] = [];
  const complain = (field: DigestField, problem: EntryProblem) => problems.push({ field, problem });
  const day = /^\s*\d{1,2}\s*$/.test(form.day) ? Number(form.day) : 0;
  if (form.every === 'month' && (day < 1 || day > 31)) complain('digest.day', { kind: 'not-a-day-of-month' });
  const time = toTimeOfDay(form.time);
  if (time === null) complain('digest.time', { kind: 'not-a-time', example: '07:00' });
  const timeZone = form.timeZone.trim();
  if (timeZone !== '' && !isTimeZone(timeZone)) {
    complain('digest.timeZone', { kind: 'not-a-time-zone', text: timeZone, mayBeEmpty: true });
  }
  const { recipients, problems: recipientsProblems } = parseRecipients(form.recipients);
  if (form.hasOwnRecipients) {
    for (const problem of entryProblemsOfRecipients(recipientsProblems)) complain('digest.recipients', problem);
    if (recipients.length === 0 && recipientsProblems.length === 0) {
      complain('digest.recipients', { kind: 'recipients-missing' });
    }
  }
  return parsedAs(problems, {
    isEnabled: form.isEnabled,
    schedule: { every: toEvery(form, day), time: time ?? '' },
    timeZone: timeZone === '' ? null : timeZone,
    recipients: form.hasOwnRecipients ? recipients : null,
    shouldReplaceSuccesses: form.shouldReplaceSuccesses,
    shouldSendWithoutIssues: form.shouldSendWithoutIssues,
  });
}

/** What a preview shows, whoever gets it. */
export function parsePreviewedDigest(form: DigestForm): ParsedForm<EditedDigest, DigestField> {
  return parseDigestForm({ ...form, hasOwnRecipients: false });
}

export function toDigestForm({ schedule: { every, time }, recipients, timeZone, ...digest }: Digest): DigestForm {
  return {
    isEnabled: digest.isEnabled,
    every: every.kind,
    weekday: every.kind === 'week' ? every.weekday : 1,
    day: every.kind === 'month' ? String(every.day) : '1',
    time,
    timeZone: timeZone ?? '',
    hasOwnRecipients: recipients !== null,
    recipients: formatRecipients(recipients ?? []),
    shouldReplaceSuccesses: digest.shouldReplaceSuccesses,
    shouldSendWithoutIssues: digest.shouldSendWithoutIssues,
  };
}

function toEvery({ every, weekday }: DigestForm, day: number): DigestSchedule['every'] {
  switch (every) {
    case 'day':
      return { kind: 'day' };
    case 'week':
      return { kind: 'week', weekday };
    case 'month':
      return { kind: 'month', day };
  }
}

/** Also `7:00`. @returns `null`: it is none */
function toTimeOfDay(text: string): string | null {
  const time = text.trim().padStart(5, '0');
  return timeOfDayPattern.test(time) ? time : null;
}
