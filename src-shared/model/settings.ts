/** The settings as they are stored, and the rules for what the Options window may save (product section 2). */
import { z } from 'zod';
import { authorizedAccountSchema } from './account.ts';
import { backupServerSchema } from './backup-server.ts';
import {
  applicationRegistrationSchema,
  describeApplicationRegistrationProblem,
  parseApplicationRegistration,
} from './application-registration.ts';
import {
  describeRecipientsProblems,
  formatRecipients,
  isEmailAddress,
  parseRecipients,
  recipientSchema,
} from './recipients.ts';
import { defaultSubjectTemplate } from './subject.ts';

/** The version of the stored form. A change of the form raises it and adds an upgrade to `parseSettings`. */
export const settingsVersion = 1;

/** For how long sessions and what was sent of them are kept, in days (product section 8). */
export const retentionDaysSchema = z.int().min(1).max(3650);

/** Stored on disk. */
export const themes = ['system', 'light', 'dark'] as const;
export const themeSchema = z.enum(themes);
export type ThemeChoice = z.infer<typeof themeSchema>;

/** Stored on disk. */
export const settingsSchema = z.object({
  version: z.literal(settingsVersion),
  notifications: z.object({
    isEnabled: z.boolean(),
    /** One entry for now; other kinds of mail server are to be added here (2.2). */
    mailServer: z.literal('microsoft-365'),
    /** Address of a shared mailbox to send as; `null`: the authorized account's own mailbox (2.4). */
    sendAs: z.string().nullable(),
    recipients: z.array(recipientSchema),
    subjectTemplate: z.string(),
    shouldAttachReport: z.boolean(),
    shouldNotifyOn: z.object({ success: z.boolean(), warning: z.boolean(), failure: z.boolean() }),
    shouldSuppressUntilLastRetry: z.boolean(),
  }),
  application: applicationRegistrationSchema,
  history: z.object({ retentionDays: retentionDaysSchema }),
  backupServers: z.array(backupServerSchema),
  /** Whole path of the watched folder; `null`: `sessions` in the user data folder. The command line reads it too. */
  sessionFolder: z.string().nullable(),
  general: z.object({ theme: themeSchema }),
  authorization: z
    .object({
      account: authorizedAccountSchema,
      /** Names the encrypted token cache file; `null` where the sign-in could not be stored. */
      cacheId: z.string().nullable(),
    })
    .nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: settingsVersion,
  notifications: {
    isEnabled: false,
    mailServer: 'microsoft-365',
    sendAs: null,
    recipients: [],
    subjectTemplate: defaultSubjectTemplate,
    shouldAttachReport: false,
    shouldNotifyOn: { success: true, warning: true, failure: true },
    shouldSuppressUntilLastRetry: false,
  },
  application: { kind: 'preinstalled' },
  history: { retentionDays: 90 },
  backupServers: [],
  sessionFolder: null,
  general: { theme: 'system' },
  authorization: null,
};

/** What the Options window holds while a person edits it: text where the settings have parsed values. */
export const optionsFormSchema = z.object({
  isEnabled: z.boolean(),
  mailServer: z.literal('microsoft-365'),
  sendAs: z.string().nullable(),
  recipients: z.string(),
  subjectTemplate: z.string(),
  shouldAttachReport: z.boolean(),
  shouldNotifyOnSuccess: z.boolean(),
  shouldNotifyOnWarning: z.boolean(),
  shouldNotifyOnFailure: z.boolean(),
  shouldSuppressUntilLastRetry: z.boolean(),
  application: applicationRegistrationSchema,
  sessionFolder: z.string().nullable(),
  retentionDays: z.string(),
  theme: themeSchema,
  /** Kept by the system, not in the settings. */
  startsAtSignIn: z.boolean(),
});
export type OptionsForm = z.infer<typeof optionsFormSchema>;

export const optionsFieldSchema = z.enum([
  'recipients',
  'subjectTemplate',
  'sendAs',
  'application',
  'sessionFolder',
  'retentionDays',
]);
export type OptionsField = z.infer<typeof optionsFieldSchema>;
export const optionsProblemSchema = z.object({ field: optionsFieldSchema, message: z.string() });
export type OptionsProblem = z.infer<typeof optionsProblemSchema>;

export type EditableSettings = Pick<
  Settings,
  'notifications' | 'application' | 'sessionFolder' | 'history' | 'general'
>;

/**
 * Checks the form and gives the settings it stands for.
 *
 * @param purpose - `save`: recipients may be empty while notifications are off; `test`: there must be someone to send to,
 *   and what does not concern messages is not looked at.
 */
export function parseOptionsForm(
  form: OptionsForm,
  purpose: 'save' | 'test',
): { kind: 'valid'; settings: EditableSettings } | { kind: 'invalid'; problems: OptionsProblem[] } {
  const problems: OptionsProblem[] = [];
  const { recipients, problems: recipientsProblems } = parseRecipients(form.recipients);
  for (const message of describeRecipientsProblems(recipientsProblems)) problems.push({ field: 'recipients', message });
  const needsRecipients = purpose === 'test' || form.isEnabled;
  if (needsRecipients && recipients.length === 0 && recipientsProblems.length === 0) {
    problems.push({ field: 'recipients', message: 'Enter at least one recipient.' });
  }
  if (form.subjectTemplate.trim() === '') problems.push({ field: 'subjectTemplate', message: 'Enter a subject.' });
  const sendAs = form.sendAs?.trim() ?? null;
  if (sendAs !== null && !isEmailAddress(sendAs)) {
    problems.push({ field: 'sendAs', message: 'Enter the email address of the mailbox to send as.' });
  }
  const application = parseApplicationRegistration(form.application);
  if (application.kind === 'invalid') {
    for (const problem of application.problems) {
      problems.push({ field: 'application', message: describeApplicationRegistrationProblem(problem) });
    }
  }
  const retentionDays = retentionDaysSchema.safeParse(
    /^\s*\d+\s*$/.test(form.retentionDays) ? Number(form.retentionDays) : null,
  );
  if (!retentionDays.success && purpose === 'save') {
    problems.push({ field: 'retentionDays', message: 'Enter a number of days from 1 to 3650.' });
  }
  if (problems.length > 0 || application.kind === 'invalid') return { kind: 'invalid', problems };
  return {
    kind: 'valid',
    settings: {
      notifications: {
        isEnabled: form.isEnabled,
        mailServer: form.mailServer,
        sendAs,
        recipients,
        subjectTemplate: form.subjectTemplate,
        shouldAttachReport: form.shouldAttachReport,
        shouldNotifyOn: {
          success: form.shouldNotifyOnSuccess,
          warning: form.shouldNotifyOnWarning,
          failure: form.shouldNotifyOnFailure,
        },
        shouldSuppressUntilLastRetry: form.shouldSuppressUntilLastRetry,
      },
      application: application.application,
      sessionFolder: form.sessionFolder,
      history: { retentionDays: retentionDays.data ?? defaultSettings.history.retentionDays },
      general: { theme: form.theme },
    },
  };
}

/** The form that shows given settings; {@link parseOptionsForm} gives the same settings back. */
export function toOptionsForm(
  { notifications, application, sessionFolder, history, general }: EditableSettings,
  startsAtSignIn: boolean,
): OptionsForm {
  return {
    isEnabled: notifications.isEnabled,
    mailServer: notifications.mailServer,
    sendAs: notifications.sendAs,
    recipients: formatRecipients(notifications.recipients),
    subjectTemplate: notifications.subjectTemplate,
    shouldAttachReport: notifications.shouldAttachReport,
    shouldNotifyOnSuccess: notifications.shouldNotifyOn.success,
    shouldNotifyOnWarning: notifications.shouldNotifyOn.warning,
    shouldNotifyOnFailure: notifications.shouldNotifyOn.failure,
    shouldSuppressUntilLastRetry: notifications.shouldSuppressUntilLastRetry,
    application,
    sessionFolder,
    retentionDays: String(history.retentionDays),
    theme: general.theme,
    startsAtSignIn,
  };
}
