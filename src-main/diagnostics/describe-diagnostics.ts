/** The files of a diagnostics zip, from the states of everything else. Pure. */
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import { timeOfDayPattern } from '../../src-shared/model/local-time.ts';
import type { Pause } from '../../src-shared/model/pause.ts';
import { mailboxOf, type SenderState } from '../../src-shared/model/sender-state.ts';
import type { SettingSource } from '../../src-shared/model/policy.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import type { JournalStatistics } from '../journal/overview.ts';

/** Names and versions of what the program runs on, for example `{ program: '1.2.0', electron: '45.4.1' }`. */
export type RuntimeVersions = Readonly<Record<string, string>>;

/** A channel beside email that is switched on. Its name and its address are private. */
export interface ChannelState {
  /** Of its sender. */
  id: string;
  /** Why it cannot send; `null`: nothing is known to be wrong. */
  failure: Failure | null;
}

export interface DiagnosticsInputs {
  nowMs: number;
  versions: RuntimeVersions;
  locale: string;
  timeZone: string;
  settings: Settings;
  /** What the organization has set. */
  policy: DiagnosedPolicy;
  senders: readonly SenderState[];
  channels: readonly ChannelState[];
  pause: Pause;
  health: { level: string; reasons: readonly { subject: string; failure: Failure }[] };
  notices: readonly { id: string; failure: Failure }[];
  journal: JournalStatistics;
  /** The last lines of the log. */
  log: string;
  /** Private beyond the settings: the computer's name, the person's folder. */
  alsoPrivate: readonly string[];
  redact: (text: string) => string;
}

export interface DiagnosedPolicy {
  /** Of each setting, by its name in the policy. */
  sources: Readonly<Record<string, SettingSource>>;
  startAtSignIn: SettingSource | null;
  checksForUpdates: boolean;
  /** Names of what cannot be used. */
  ignored: readonly string[];
}

export interface DiagnosticsFile {
  name: string;
  text: string;
}

const introduction = `Diagnostics of Backup Notifier for Microsoft 365

versions.json  the program and what it runs on
settings.json  the settings: switches and numbers as they are, of texts only how long they are
policy.json    of each setting, whether it is the default, the person's, recommended or enforced
states.json    senders, channels, health, notices and pause
journal.json   how many sessions, notifications and attempts there are, by what became of them
log.txt        the last lines of the log

There is no password, token, address, name, recipient or message in it. What was taken out reads [private], [address],
[token] or [secret]. Look through it before you hand it on.
`;

export function describeDiagnostics(inputs: DiagnosticsInputs): DiagnosticsFile[] {
  const redaction = {
    redact: inputs.redact,
    privateTexts: [
      ...inputs.alsoPrivate.filter((text) => text !== ''),
      ...listPrivateTexts(inputs.settings),
      ...inputs.senders.flatMap((state) => mailboxOf(state) ?? []),
    ],
  };
  const json = (name: string, value: unknown): DiagnosticsFile => ({
    name,
    text: `${JSON.stringify(redactPrivately(value, redaction), null, 2)}\n`,
  });
  const { versions, locale, timeZone, senders, channels, pause, health, notices } = inputs;
  return [
    { name: 'README.txt', text: introduction },
    json('versions.json', { madeAt: new Date(inputs.nowMs).toISOString(), ...versions, locale, timeZone }),
    json('settings.json', describeSettingsPrivately(inputs.settings)),
    json('policy.json', inputs.policy),
    json('states.json', {
      senders: senders.map(withoutMailbox),
      channels: channels.map(({ id, failure }) => ({ id, failure })),
      pause,
      health,
      notices,
    }),
    json('journal.json', inputs.journal),
    { name: 'log.txt', text: redactText(inputs.log, redaction) },
  ];
}

/** Whose it is matters to nobody but its owner. */
function withoutMailbox(state: SenderState): object {
  const { service, kind } = state;
  return state.kind === 'ready' ? { service, kind } : { service, kind, failure: state.failure };
}

/** What of a value may leave this machine in diagnostics. Pure. */

/** Texts of settings and states that say how the program is set up and how it is, and nothing about who uses it. */
const shownTexts = new Set([
  'area',
  'kind',
  'service',
  'id',
  'senderId',
  'channel',
  'clientId',
  'cloud',
  'signInAs',
  'theme',
  'language',
  'messageLanguage',
  'region',
  'use',
]);
/** A time of day says nothing either, and stands in every line of the log. */
const isShown = (text: string, name: string): boolean => shownTexts.has(name) || timeOfDayPattern.test(text);

/** Shorter texts are parts of ordinary words: taking them out would garble everything and hide nothing. */
const shortestPrivateText = 4;

/**
 * Settings with their structure, switches and numbers; of texts only how long they are. A new setting is therefore
 * private until {@link shownTexts} names it.
 */
export function describeSettingsPrivately(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return isShown(value, name) ? value : `[text of ${value.length}]`;
  if (Array.isArray(value)) return value.map((item) => describeSettingsPrivately(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, describeSettingsPrivately(item, key)]));
}

/** Every text of the settings that {@link describeSettingsPrivately} leaves out: none of it may be anywhere else either. */
export function listPrivateTexts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isShown(value, name) || value.length < shortestPrivateText ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listPrivateTexts(item, Array.isArray(value) ? '' : key));
}

export interface Redaction {
  /** Takes out what looks like a secret or an address. */
  redact: (text: string) => string;
  /** Names, addresses and the like that are known to be private, however they are written in JSON or in a URL. */
  privateTexts: readonly string[];
}

/** Takes what is private out of every text in a value; its structure stays. */
export function redactPrivately(value: unknown, redaction: Redaction): unknown {
  if (typeof value === 'string') return redactText(value, redaction);
  if (Array.isArray(value)) return value.map((item) => redactPrivately(item, redaction));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactPrivately(item, redaction)]));
}

export function redactText(text: string, { redact, privateTexts }: Redaction): string {
  const forms = privateTexts.flatMap((known) => [known, JSON.stringify(known).slice(1, -1), encodeURIComponent(known)]);
  // The longest first: a short one may be a part of it.
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return redact(longestFirst.reduce((rest, known) => replaceIgnoringCase(rest, known, '[private]'), text));
}

function replaceIgnoringCase(text: string, wanted: string, replacement: string): string {
  return text.replace(new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), replacement);
}
