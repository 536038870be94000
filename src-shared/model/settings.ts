/** The settings as they are stored, and the rules for what the Options window may save (product section 2). */
import { z } from 'zod';
import { backupServerSchema } from './backup-server.ts';
import {
  applicationRegistrationSchema,
  describeApplicationRegistrationProblem,
  parseApplicationRegistration,
} from './application-registration.ts';
import { describeRecipientsProblems, formatRecipients, isEmailAddress, parseRecipients } from './recipients.ts';
import { defaultRoute, routeSchema, type Route } from './route.ts';
import { defaultSender, senderSettingsSchema, type MicrosoftSenderSettings } from './sender.ts';

/** The version of the stored form. A change of the form raises it and adds an upgrade to `parseSettings`. */
export const settingsVersion = 1;

/** For how long sessions and what was sent of them are kept, in days (product section 8). */
export const retentionDaysSchema = z.int().min(1).max(3650);

/** Stored on disk. */
export const themes = ['system', 'light', 'dark'] as const;
export const themeSchema = z.enum(themes);
export type ThemeChoice = z.infer<typeof themeSchema>;

const sourcesSchema = z.object({
  /** Whole path of the watched folder; `null`: `sessions` in the user data folder. The command line reads it too. */
  sessionFolder: z.string().nullable(),
  backupServers: z.array(backupServerSchema),
});

/** Stored on disk. */
export const settingsSchema = z
  .object({
    version: z.literal(settingsVersion),
    senders: z.array(senderSettingsSchema),
    routes: z.array(routeSchema),
    sources: sourcesSchema,
    history: z.object({ retentionDays: retentionDaysSchema }),
    general: z.object({ theme: themeSchema }),
  })
  .check(({ value: { senders, routes }, issues }) => {
    const complain = (list: 'senders' | 'routes', input: unknown, message: string) =>
      issues.push({ code: 'custom', path: [list], input, message });
    const senderIds = new Set(senders.map(({ id }) => id));
    if (!senderIds.has(defaultSender.id)) complain('senders', senders, `there is no ${defaultSender.id}`);
    if (senderIds.size < senders.length) complain('senders', senders, 'an id is used twice');
    const routeIds = new Set(routes.map(({ id }) => id));
    if (!routeIds.has(defaultRoute.id)) complain('routes', routes, `there is no ${defaultRoute.id}`);
    if (routeIds.size < routes.length) complain('routes', routes, 'an id is used twice');
    for (const { id, senderId } of routes) {
      if (!senderIds.has(senderId)) complain('routes', routes, `${id} names a sender that does not exist`);
    }
  });
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: settingsVersion,
  senders: [defaultSender],
  routes: [defaultRoute],
  sources: { sessionFolder: null, backupServers: [] },
  history: { retentionDays: 90 },
  general: { theme: 'system' },
};

/** The sender that the Options window edits: the schema holds every settings file to it. */
export function microsoftSenderOf({ senders }: Pick<Settings, 'senders'>): MicrosoftSenderSettings {
  const sender = senders.find(({ id }) => id === defaultSender.id);
  if (sender === undefined) throw new Error('The settings have no sender for Microsoft 365.');
  return sender;
}

/** The route that the Notifications tab edits: the schema holds every settings file to it. */
export function defaultRouteOf({ routes }: Pick<Settings, 'routes'>): Route {
  const route = routes.find(({ id }) => id === defaultRoute.id);
  if (route === undefined) throw new Error('The settings have no default route.');
  return route;
}

/** @returns settings in which the sender of {@link microsoftSenderOf} is changed, and nothing else. */
export function withMicrosoftSender(
  settings: Settings,
  changes: Partial<Omit<MicrosoftSenderSettings, 'id' | 'kind'>>,
): Settings {
  const { id } = microsoftSenderOf(settings);
  return { ...settings, senders: settings.senders.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}

/** @returns settings in which the route of {@link defaultRouteOf} is changed, and nothing else. */
export function withDefaultRoute(settings: Settings, changes: Partial<Omit<Route, 'id'>>): Settings {
  const { id } = defaultRouteOf(settings);
  return { ...settings, routes: settings.routes.map((at) => (at.id === id ? { ...at, ...changes } : at)) };
}

/** What the Options window holds while a person edits it: text where the settings have parsed values. */
export const optionsFormSchema = z.object({
  isEnabled: z.boolean(),
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

/** What the Options window edits. */
export interface EditedSettings extends Pick<Settings, 'history' | 'general'> {
  sender: Pick<MicrosoftSenderSettings, 'application' | 'sendAs'>;
  route: Omit<Route, 'id' | 'senderId' | 'channel'>;
  sources: Pick<Settings['sources'], 'sessionFolder'>;
}

/** @returns the settings with what was edited; all else as it is */
export function withEdited(settings: Settings, { sender, route, sources, history, general }: EditedSettings): Settings {
  const all = { ...settings, sources: { ...settings.sources, ...sources }, history, general };
  return withDefaultRoute(withMicrosoftSender(all, sender), route);
}

/**
 * Checks the form and gives the settings it stands for.
 *
 * @param purpose - `save`: recipients may be empty while notifications are off; `test`: there must be someone to send to,
 *   and what does not concern messages is not looked at.
 */
export function parseOptionsForm(
  form: OptionsForm,
  purpose: 'save' | 'test',
): { kind: 'valid'; settings: EditedSettings } | { kind: 'invalid'; problems: OptionsProblem[] } {
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
      sender: { application: application.application, sendAs },
      route: {
        isEnabled: form.isEnabled,
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
      sources: { sessionFolder: form.sessionFolder },
      history: { retentionDays: retentionDays.data ?? defaultSettings.history.retentionDays },
      general: { theme: form.theme },
    },
  };
}

/** The form that shows given settings; {@link parseOptionsForm} gives what can be edited of them back. */
export function toOptionsForm(settings: Settings, startsAtSignIn: boolean): OptionsForm {
  const { application, sendAs } = microsoftSenderOf(settings);
  const route = defaultRouteOf(settings);
  return {
    isEnabled: route.isEnabled,
    sendAs,
    recipients: formatRecipients(route.recipients),
    subjectTemplate: route.subjectTemplate,
    shouldAttachReport: route.shouldAttachReport,
    shouldNotifyOnSuccess: route.shouldNotifyOn.success,
    shouldNotifyOnWarning: route.shouldNotifyOn.warning,
    shouldNotifyOnFailure: route.shouldNotifyOn.failure,
    shouldSuppressUntilLastRetry: route.shouldSuppressUntilLastRetry,
    application,
    sessionFolder: settings.sources.sessionFolder,
    retentionDays: String(settings.history.retentionDays),
    theme: settings.general.theme,
    startsAtSignIn,
  };
}
