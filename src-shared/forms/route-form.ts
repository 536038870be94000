/** A route, as the Notifications tab edits it: to whom, what, and on which results (product section 2). */
import { z } from 'zod';
import { formatRecipients } from '../model/recipients.ts';
import type { Route } from '../model/route.ts';
import { senderIdSchema } from '../model/sender.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { entryProblemsOfRecipients, parseRecipients } from './recipients-text.ts';

export const routeFormSchema = z.object({
  isEnabled: z.boolean(),
  /** What is chosen as the mail server. */
  senderId: senderIdSchema,
  recipients: z.string(),
  subjectTemplate: z.string(),
  shouldAttachReport: z.boolean(),
  shouldNotifyOnSuccess: z.boolean(),
  shouldNotifyOnWarning: z.boolean(),
  shouldNotifyOnFailure: z.boolean(),
  shouldNotifyOnRecovery: z.boolean(),
  shouldNotifyOnMissed: z.boolean(),
  shouldNotifyOnAlarms: z.boolean(),
  shouldSuppressUntilLastRetry: z.boolean(),
});
export type RouteForm = z.infer<typeof routeFormSchema>;

export const routeFields = ['route.recipients', 'route.subjectTemplate'] as const;
type RouteField = (typeof routeFields)[number];

export type EditedRoute = Omit<Route, 'id' | 'channel'>;

/** @param needsRecipients - there must be someone to send to */
export function parseRouteForm(form: RouteForm, needsRecipients: boolean): ParsedForm<EditedRoute, RouteField> {
  const problems: FieldProblem<RouteField>[] = [];
  const { recipients, problems: recipientsProblems } = parseRecipients(form.recipients);
  for (const problem of entryProblemsOfRecipients(recipientsProblems)) {
    problems.push({ field: 'route.recipients', problem });
  }
  if (needsRecipients && recipients.length === 0 && recipientsProblems.length === 0) {
    problems.push({ field: 'route.recipients', problem: { kind: 'recipients-missing' } });
  }
  if (form.subjectTemplate.trim() === '') {
    problems.push({ field: 'route.subjectTemplate', problem: { kind: 'subject-missing' } });
  }
  return parsedAs(problems, {
    isEnabled: form.isEnabled,
    senderId: form.senderId,
    recipients,
    subjectTemplate: form.subjectTemplate,
    shouldAttachReport: form.shouldAttachReport,
    shouldNotifyOn: {
      success: form.shouldNotifyOnSuccess,
      warning: form.shouldNotifyOnWarning,
      failure: form.shouldNotifyOnFailure,
      recovery: form.shouldNotifyOnRecovery,
      missed: form.shouldNotifyOnMissed,
    },
    shouldNotifyOnAlarms: form.shouldNotifyOnAlarms,
    shouldSuppressUntilLastRetry: form.shouldSuppressUntilLastRetry,
  });
}

export function toRouteForm({ recipients, shouldNotifyOn, ...route }: Route): RouteForm {
  return {
    isEnabled: route.isEnabled,
    senderId: route.senderId,
    recipients: formatRecipients(recipients),
    subjectTemplate: route.subjectTemplate,
    shouldAttachReport: route.shouldAttachReport,
    shouldNotifyOnSuccess: shouldNotifyOn.success,
    shouldNotifyOnWarning: shouldNotifyOn.warning,
    shouldNotifyOnFailure: shouldNotifyOn.failure,
    shouldNotifyOnRecovery: shouldNotifyOn.recovery,
    shouldNotifyOnMissed: shouldNotifyOn.missed,
    shouldNotifyOnAlarms: route.shouldNotifyOnAlarms,
    shouldSuppressUntilLastRetry: route.shouldSuppressUntilLastRetry,
  };
}
