/**
 * What an organization may set for every computer (product section 18.1): the one schema that policies are read with, and
 * that their templates and their documentation are made from (`npm run policy`).
 */
import { z } from 'zod';
import { languageChoiceSchema, languageCodes, languageNames } from './language.ts';
import { timeOfDayPattern } from './local-time.ts';
import { microsoftCloudSchema } from './microsoft-clouds.ts';
import { maxRecipients } from './recipients.ts';
import { senderIdSchema } from './sender.ts';
import { retentionDaysSchema, themeSchema } from './settings.ts';

/** How firmly a value is set: `recommended` is the default until the person chooses another one. */
export const policyLevels = ['enforced', 'recommended'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

/** Where the value of a setting comes from. */
export type SettingSource = PolicyLevel | 'person' | 'default';

/** In the order of the templates. */
export const policyCategories = [
  'Notifications',
  'Microsoft 365',
  'SMTP server',
  'Digest',
  'Job sources',
  'General',
] as const;
export type PolicyCategory = (typeof policyCategories)[number];

export interface PolicyMemberText {
  category: PolicyCategory;
  /** As a person knows it from the windows. */
  title: string;
  /** Complete sentences, for administrators. */
  description: string;
  /** A value for templates and documentation, where the schema gives none. */
  example?: string | number | readonly string[];
  /** Of an enumeration: what each value means, in the order of its schema. */
  choices?: readonly string[];
}

const texts = new Map<z.ZodType, PolicyMemberText>();

function member<Schema extends z.ZodType>(schema: Schema, text: PolicyMemberText): Schema {
  // One of its own, so that two members of one schema keep their texts apart.
  const own = schema.clone() as Schema;
  texts.set(own, text);
  return own;
}

const yesOrNo = z.boolean();
const line = z.string().trim().min(1).max(1000);
const wholePath = line.regex(/^(?:\/|[a-z]:[\\/]|\\\\)/i, 'it is not a whole path');
const languageTitles = ['Use system setting', ...languageCodes.map((code) => languageNames[code])];
const guid = z
  .string()
  .trim()
  .regex(/^\{?[0-9a-f-]{36}\}?$/i, 'it is not a GUID');

/** Each member by its name, which is the same in the registry, in a configuration profile and in the policy file. */
export const policyMembers = {
  NotificationsEnabled: member(yesOrNo, {
    category: 'Notifications',
    title: 'Enable email notifications',
    description: 'Whether finished jobs are told by email.',
  }),
  MailServer: member(senderIdSchema, {
    category: 'Notifications',
    title: 'Mail server',
    description: 'What sends the messages.',
    choices: ['SMTP server', 'Google Gmail', 'Microsoft 365'],
  }),
  Recipients: member(z.array(line).min(1).max(maxRecipients), {
    category: 'Notifications',
    title: 'To',
    description: 'Email addresses of the recipients, also in the form Name <address>.',
    example: ['backup-team@contoso.com', 'Help Desk <helpdesk@contoso.com>'],
  }),
  Subject: member(line, {
    category: 'Notifications',
    title: 'Subject',
    description: 'The subject of the messages, with the variables that the menu Insert in Options offers.',
    example: '[%JobResult%] %JobName%',
  }),
  AttachReport: member(yesOrNo, {
    category: 'Notifications',
    title: 'Include detailed report as an attachment',
    description: 'Whether each message has a report of all objects.',
  }),
  NotifyOnSuccess: member(yesOrNo, {
    category: 'Notifications',
    title: 'Notify on success',
    description: 'Whether jobs that succeeded are told.',
  }),
  NotifyOnRecovery: member(yesOrNo, {
    category: 'Notifications',
    title: 'Notify when a failed job succeeds again',
    description: 'Whether the first success after a failure is told where other successes are not.',
  }),
  NotifyOnWarning: member(yesOrNo, {
    category: 'Notifications',
    title: 'Notify on warning',
    description: 'Whether jobs that ended with warnings are told.',
  }),
  NotifyOnFailure: member(yesOrNo, {
    category: 'Notifications',
    title: 'Notify on failure',
    description: 'Whether jobs that failed are told.',
  }),
  NotifyOnMissedRun: member(yesOrNo, {
    category: 'Notifications',
    title: 'Notify when a job does not run',
    description: 'Whether a run that was expected and did not happen is told.',
  }),
  SuppressUntilLastRetry: member(yesOrNo, {
    category: 'Notifications',
    title: 'Suppress notifications until the last retry',
    description: 'Whether a job that is retried is told once, after its last retry.',
  }),
  MicrosoftClientId: member(guid, {
    category: 'Microsoft 365',
    title: 'Application client ID',
    description:
      'The client ID of your own application registration in Microsoft Entra ID. It takes effect together with MicrosoftTenantId, at the same level.',
    example: '11112222-3333-4444-5555-666677778888',
  }),
  MicrosoftTenantId: member(line, {
    category: 'Microsoft 365',
    title: 'Tenant ID',
    description: 'The tenant of the application registration: a GUID or a verified domain name.',
    example: 'contoso.com',
  }),
  MicrosoftCloud: member(microsoftCloudSchema, {
    category: 'Microsoft 365',
    title: 'Cloud',
    description: 'The Microsoft cloud that the application is registered in. Without it: worldwide.',
    choices: ['Worldwide', 'US Government (GCC High)', 'US Government (DoD)', 'China (21Vianet)'],
  }),
  MicrosoftSignInAs: member(z.enum(['person', 'application']), {
    category: 'Microsoft 365',
    title: 'Sign in as',
    description:
      'Who signs in: a person in the browser, or the application itself with a certificate. The application needs MicrosoftClientId and MicrosoftTenantId.',
    choices: ['A person', 'The application itself'],
  }),
  SmtpServer: member(line, {
    category: 'SMTP server',
    title: 'SMTP server',
    description: 'Name or address of the mail server, without a port.',
    example: 'mail.contoso.com',
  }),
  SmtpPort: member(z.int().min(1).max(65_535), {
    category: 'SMTP server',
    title: 'Port',
    description: 'The port of the mail server.',
    example: 587,
  }),
  SmtpSsl: member(yesOrNo, {
    category: 'SMTP server',
    title: 'Connect using SSL',
    description: 'Whether the connection has to be encrypted. A password is never sent without encryption.',
  }),
  SmtpFrom: member(line, {
    category: 'SMTP server',
    title: 'From',
    description: 'The email address that messages come from.',
    example: 'backup@contoso.com',
  }),
  DigestEnabled: member(yesOrNo, {
    category: 'Digest',
    title: 'Send a digest of all jobs',
    description: 'Whether one message sums up all jobs.',
  }),
  DigestTime: member(z.string().regex(timeOfDayPattern, 'it is not a time such as 07:00'), {
    category: 'Digest',
    title: 'At time',
    description: 'The time of day at which the digest is sent, from 00:00 to 23:59.',
    example: '07:00',
  }),
  DigestReplacesSuccesses: member(yesOrNo, {
    category: 'Digest',
    title: 'Successes only in the digest',
    description: 'Whether successes are told in the digest only.',
  }),
  DigestWithoutIssues: member(yesOrNo, {
    category: 'Digest',
    title: 'Send it even if nothing needs attention',
    description: 'Whether the digest is sent although nothing needs attention.',
  }),
  SessionFolder: member(wholePath, {
    category: 'Job sources',
    title: 'Session folder',
    description: 'Whole path of the folder that backup scripts put session files into. Variables are not replaced.',
    example: 'D:\\Backup\\Sessions',
  }),
  MailSourceEnabled: member(yesOrNo, {
    category: 'Job sources',
    title: 'Forward mail from other programs',
    description: 'Whether other programs on this computer may hand their mail to this one.',
  }),
  HistoryRetentionDays: member(retentionDaysSchema, {
    category: 'General',
    title: 'Keep history for (days)',
    description: 'For how many days sessions and messages are kept.',
    example: 90,
  }),
  MetricsFolder: member(wholePath, {
    category: 'General',
    title: 'Folder for metrics (Prometheus)',
    description: 'Whole path of the folder of a textfile collector. Variables are not replaced.',
    example: '/var/lib/prometheus/node-exporter',
  }),
  Theme: member(themeSchema, {
    category: 'General',
    title: 'Theme',
    description: 'The colours of the windows.',
    choices: ['Use system setting', 'Light', 'Dark'],
  }),
  Language: member(languageChoiceSchema, {
    category: 'General',
    title: 'Language',
    description: 'The language of the windows and the notification area.',
    choices: languageTitles,
  }),
  MessageLanguage: member(languageChoiceSchema, {
    category: 'General',
    title: 'Language of messages',
    description:
      'The language of what is sent, by email and through every other channel. The system’s is that of the account that the engine runs as.',
    choices: languageTitles,
  }),
  StartAtSignIn: member(yesOrNo, {
    category: 'General',
    title: 'Start at sign-in',
    description: 'Whether the system starts the program when a person signs in.',
  }),
  CheckForUpdates: member(yesOrNo, {
    category: 'General',
    title: 'Look for new versions',
    description:
      'Whether the program asks the place that its distributor names for new versions. No person can change it.',
  }),
} as const;

export type PolicyMemberName = keyof typeof policyMembers;
export type PolicyValues = { [Name in PolicyMemberName]: z.infer<(typeof policyMembers)[Name]> };

export const policyMemberNames = Object.keys(policyMembers) as PolicyMemberName[];

export function isPolicyMember(name: string): name is PolicyMemberName {
  return Object.hasOwn(policyMembers, name);
}

export function textOfMember(name: PolicyMemberName): PolicyMemberText {
  const text = texts.get(policyMembers[name]);
  if (text === undefined) throw new Error(`The policy member ${name} has no text.`);
  return text;
}

/** Where recommended values are: a key below the others in the registry, a dictionary or an object elsewhere. */
export const recommendedPart = 'Recommended';

/** Something that a policy says and that is not used, told to the person and to whoever looks after the computer. */
export const policyProblemSchema = z.object({
  /** Of the member; `null`: the whole policy of that place cannot be used. */
  name: z.string().nullable(),
  /** The file or the registry key. */
  place: z.string(),
  /** Completes the sentence "It is not used, because ...". */
  reason: z.string(),
});
export type PolicyProblem = z.infer<typeof policyProblemSchema>;

/** What windows and the notification area know of the policy in force. */
export const policyViewSchema = z.object({
  /** Values of the Options window that nobody can change in it, as `section.name`. */
  managed: z.array(z.string()),
  /** `null`: the policy does not say. */
  startsAtSignIn: z.object({ level: z.enum(policyLevels), value: z.boolean() }).nullable(),
  checksForUpdates: z.boolean(),
});
export type PolicyView = z.infer<typeof policyViewSchema>;

export const noPolicyView: PolicyView = { managed: [], startsAtSignIn: null, checksForUpdates: true };
