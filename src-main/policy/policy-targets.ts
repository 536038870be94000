/** What each member of a policy stands for in the settings and in the Options window. Pure. */
import type { OptionsValueName } from '../../src-shared/forms/options-form.ts';
import { entryProblemsOfRecipients, isEmailAddress, parseRecipients } from '../../src-shared/forms/recipients-text.ts';
import { readSmtpServer } from '../../src-shared/forms/smtp-form.ts';
import { english } from '../../src-shared/languages/en/index.ts';
import {
  parseApplicationRegistration,
  type ApplicationRegistration,
} from '../../src-shared/model/application-registration.ts';
import type { Digest } from '../../src-shared/model/digest.ts';
import type { PolicyMemberName, PolicyValues } from '../../src-shared/model/policy.ts';
import type { Route } from '../../src-shared/model/route.ts';
import type { MicrosoftSenderSettings } from '../../src-shared/model/sender.ts';
import {
  defaultDigestOf,
  defaultRouteOf,
  microsoftSenderOf,
  senderOf,
  withDefaultDigest,
  withDefaultRoute,
  withSender,
  type Settings,
} from '../../src-shared/model/settings.ts';
import { smtpSenderId, type SmtpSenderSettings } from '../../src-shared/model/smtp-sender.ts';
import { describeFieldProblem } from '../../src-shared/wording/describe-field-problem.ts';

/** The members that set nothing of the stored settings: what they are about is kept by the system, or nowhere. */
type Unstored = 'StartAtSignIn' | 'CheckForUpdates';
/** Parts of one setting, the registration, whose name is that of its client ID. */
type PartOfRegistration = 'MicrosoftTenantId' | 'MicrosoftCloud';
/** A setting that a policy may set, by the name of its member. */
export type SettingName = Exclude<PolicyMemberName, Unstored | PartOfRegistration>;

/** A value as the settings have it, or why it cannot be one of theirs. */
export type Understood<Value> = { kind: 'value'; value: Value } | { kind: 'bad'; reason: string };

export interface PolicyTarget<Given = unknown, Value = unknown> {
  /** What shows it in the Options window. */
  shownAs: OptionsValueName;
  /** @param all - what the same policy says at the same level */
  understand(given: Given, all: Partial<PolicyValues>): Understood<Value>;
  read(settings: Settings): Value;
  write(settings: Settings, value: Value): Settings;
}

const asGiven = <Value>(value: Value): Understood<Value> => ({ kind: 'value', value });
const bad = (reason: string) => ({ kind: 'bad', reason }) as const;

function ofRoute<Key extends keyof Omit<Route, 'id'>>(shownAs: OptionsValueName, key: Key) {
  return {
    shownAs,
    understand: asGiven<Route[Key]>,
    read: (settings: Settings) => defaultRouteOf(settings)[key],
    write: (settings: Settings, value: Route[Key]) => withDefaultRoute(settings, { [key]: value }),
  };
}

function ofResult(shownAs: OptionsValueName, key: keyof Route['shouldNotifyOn']) {
  return {
    shownAs,
    understand: asGiven<boolean>,
    read: (settings: Settings) => defaultRouteOf(settings).shouldNotifyOn[key],
    write: (settings: Settings, value: boolean) => {
      const { shouldNotifyOn } = defaultRouteOf(settings);
      return withDefaultRoute(settings, { shouldNotifyOn: { ...shouldNotifyOn, [key]: value } });
    },
  };
}

function ofDigest<Key extends keyof Omit<Digest, 'id'>>(shownAs: OptionsValueName, key: Key) {
  return {
    shownAs,
    understand: asGiven<Digest[Key]>,
    read: (settings: Settings) => defaultDigestOf(settings)[key],
    write: (settings: Settings, value: Digest[Key]) => withDefaultDigest(settings, { [key]: value }),
  };
}

function ofSmtp<Key extends keyof SmtpSenderSettings>(shownAs: OptionsValueName, key: Key) {
  return {
    shownAs,
    understand: asGiven<SmtpSenderSettings[Key]>,
    read: (settings: Settings) => senderOf(settings, smtpSenderId)[key],
    write: (settings: Settings, value: SmtpSenderSettings[Key]) =>
      withSender(settings, { ...senderOf(settings, smtpSenderId), [key]: value }),
  };
}

function ofMicrosoft<Key extends keyof MicrosoftSenderSettings>(shownAs: OptionsValueName, key: Key) {
  return {
    shownAs,
    understand: asGiven<MicrosoftSenderSettings[Key]>,
    read: (settings: Settings) => microsoftSenderOf(settings)[key],
    write: (settings: Settings, value: MicrosoftSenderSettings[Key]) =>
      withSender(settings, { ...microsoftSenderOf(settings), [key]: value }),
  };
}

type SettingValue<Name extends SettingName> = Name extends 'MicrosoftClientId'
  ? ApplicationRegistration
  : Name extends 'Recipients'
    ? Route['recipients']
    : Name extends 'DigestTime'
      ? string
      : Name extends 'SessionFolder' | 'MetricsFolder'
        ? string | null
        : PolicyValues[Name];

type Targets = { [Name in SettingName]: PolicyTarget<PolicyValues[Name], SettingValue<Name>> };

export const policyTargets: Targets = {
  NotificationsEnabled: ofRoute('route.isEnabled', 'isEnabled'),
  MailServer: ofRoute('route.senderId', 'senderId'),
  Recipients: { ...ofRoute('route.recipients', 'recipients'), understand: understandRecipients },
  Subject: ofRoute('route.subjectTemplate', 'subjectTemplate'),
  AttachReport: ofRoute('route.shouldAttachReport', 'shouldAttachReport'),
  NotifyOnSuccess: ofResult('route.shouldNotifyOnSuccess', 'success'),
  NotifyOnRecovery: ofResult('route.shouldNotifyOnRecovery', 'recovery'),
  NotifyOnWarning: ofResult('route.shouldNotifyOnWarning', 'warning'),
  NotifyOnFailure: ofResult('route.shouldNotifyOnFailure', 'failure'),
  NotifyOnMissedRun: ofResult('route.shouldNotifyOnMissed', 'missed'),
  SuppressUntilLastRetry: ofRoute('route.shouldSuppressUntilLastRetry', 'shouldSuppressUntilLastRetry'),
  MicrosoftClientId: { ...ofMicrosoft('microsoft.application', 'application'), understand: understandRegistration },
  MicrosoftSignInAs: {
    ...ofMicrosoft('microsoft.signInAs', 'signInAs'),
    understand: (signInAs, { MicrosoftClientId }) =>
      signInAs === 'application' && MicrosoftClientId === undefined
        ? bad('the application itself can sign in only with MicrosoftClientId and MicrosoftTenantId beside it')
        : asGiven(signInAs),
  },
  SmtpServer: {
    ...ofSmtp('smtp.host', 'host'),
    understand: (host) => {
      const read = readSmtpServer(host);
      return read !== null && read.port === '' ? asGiven(read.host) : bad('it is not a server name or address');
    },
  },
  SmtpPort: ofSmtp('smtp.port', 'port'),
  SmtpSsl: ofSmtp('smtp.usesTls', 'usesTls'),
  SmtpFrom: {
    ...ofSmtp('smtp.from', 'from'),
    understand: (from) => (isEmailAddress(from) ? asGiven(from) : bad('it is not an email address')),
  },
  DigestEnabled: ofDigest('digest.isEnabled', 'isEnabled'),
  DigestTime: {
    shownAs: 'digest.time',
    understand: asGiven,
    read: (settings) => defaultDigestOf(settings).schedule.time,
    write: (settings, time) =>
      withDefaultDigest(settings, { schedule: { ...defaultDigestOf(settings).schedule, time } }),
  },
  DigestReplacesSuccesses: ofDigest('digest.shouldReplaceSuccesses', 'shouldReplaceSuccesses'),
  DigestWithoutIssues: ofDigest('digest.shouldSendWithoutIssues', 'shouldSendWithoutIssues'),
  SessionFolder: {
    shownAs: 'sources.sessionFolder',
    understand: asGiven,
    read: ({ sources }) => sources.sessionFolder,
    write: (settings, sessionFolder) => ({ ...settings, sources: { ...settings.sources, sessionFolder } }),
  },
  MailSourceEnabled: {
    shownAs: 'mail.isOn',
    understand: asGiven,
    read: ({ sources }) => sources.mail.isOn,
    write: (settings, isOn) => {
      const { sources } = settings;
      return { ...settings, sources: { ...sources, mail: { ...sources.mail, isOn } } };
    },
  },
  HistoryRetentionDays: {
    shownAs: 'general.retentionDays',
    understand: asGiven,
    read: ({ history }) => history.retentionDays,
    write: (settings, retentionDays) => ({ ...settings, history: { ...settings.history, retentionDays } }),
  },
  MetricsFolder: {
    shownAs: 'general.metricsFolder',
    understand: asGiven,
    read: ({ general }) => general.metricsFolder,
    write: (settings, metricsFolder) => ({ ...settings, general: { ...settings.general, metricsFolder } }),
  },
  Theme: {
    shownAs: 'general.theme',
    understand: asGiven,
    read: ({ general }) => general.theme,
    write: (settings, theme) => ({ ...settings, general: { ...settings.general, theme } }),
  },
  Language: {
    shownAs: 'general.language',
    understand: asGiven,
    read: ({ general }) => general.language,
    write: (settings, language) => ({ ...settings, general: { ...settings.general, language } }),
  },
  MessageLanguage: {
    shownAs: 'general.messageLanguage',
    understand: asGiven,
    read: ({ general }) => general.messageLanguage,
    write: (settings, messageLanguage) => ({ ...settings, general: { ...settings.general, messageLanguage } }),
  },
};

export const settingNames = Object.keys(policyTargets) as SettingName[];

export function isSettingName(name: PolicyMemberName): name is SettingName {
  return Object.hasOwn(policyTargets, name);
}

/** @returns the target, whose values are those that the same target has given */
export function targetOf(name: SettingName): PolicyTarget {
  return policyTargets[name] as PolicyTarget;
}

function understandRecipients(lines: PolicyValues['Recipients']): Understood<Route['recipients']> {
  const { recipients, problems } = parseRecipients(lines.join('\n'));
  const [first] = entryProblemsOfRecipients(problems);
  return first === undefined ? asGiven(recipients) : bad(describeFieldProblem(english.words, first).replace(/\.$/, ''));
}

function understandRegistration(
  clientId: PolicyValues['MicrosoftClientId'],
  { MicrosoftTenantId: tenantId, MicrosoftCloud: cloud = 'worldwide' }: Partial<PolicyValues>,
): Understood<ApplicationRegistration> {
  if (tenantId === undefined) return bad('it needs MicrosoftTenantId beside it');
  const parsed = parseApplicationRegistration({ kind: 'custom', clientId, tenantId, cloud });
  if (parsed.kind === 'valid') return asGiven(parsed.application);
  return parsed.problems.some(({ field }) => field === 'clientId')
    ? bad('it is not a GUID')
    : bad('MicrosoftTenantId is not a GUID or a domain name');
}
