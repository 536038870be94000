/** The files of a diagnostics zip, from the states of everything else. Pure. */
import type { AccountView } from '../../src-shared/model/account.ts';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import type { Pause } from '../../src-shared/model/pause.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import type { JournalStatistics } from '../journal/overview.ts';
import { describeSettingsPrivately, listPrivateTexts, redactPrivately, redactText } from './redact-private.ts';

/** Names and versions of what the program runs on, for example `{ program: '1.2.0', electron: '45.4.1' }`. */
export type RuntimeVersions = Readonly<Record<string, string>>;

export interface DiagnosticsInputs {
  nowMs: number;
  versions: RuntimeVersions;
  locale: string;
  timeZone: string;
  settings: Settings;
  account: AccountView;
  pause: Pause;
  health: { level: string; reasons: readonly { subject: string; title: string; failure: Failure }[] };
  notices: readonly { id: string; failure: Failure }[];
  journal: JournalStatistics;
  /** The last lines of the log. */
  log: string;
  /** Private beyond the settings: the computer's name, the person's folder. */
  alsoPrivate: readonly string[];
  redact: (text: string) => string;
}

export interface DiagnosticsFile {
  name: string;
  text: string;
}

const introduction = `Diagnostics of Backup Notifier for Microsoft 365

versions.json  the program and what it runs on
settings.json  the settings: switches and numbers as they are, of texts only how long they are
states.json    account, health, notices and pause
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
      ...listPrivateTexts(inputs.account),
    ],
  };
  const json = (name: string, value: unknown): DiagnosticsFile => ({
    name,
    text: `${JSON.stringify(redactPrivately(value, redaction), null, 2)}\n`,
  });
  const { versions, locale, timeZone, account, pause, health, notices } = inputs;
  return [
    { name: 'README.txt', text: introduction },
    json('versions.json', { madeAt: new Date(inputs.nowMs).toISOString(), ...versions, locale, timeZone }),
    json('settings.json', describeSettingsPrivately(inputs.settings)),
    json('states.json', {
      account: { inUse: withoutAccount(account.inUse), signIn: withoutAccount(account.signIn) },
      pause,
      health,
      notices,
    }),
    json('journal.json', inputs.journal),
    { name: 'log.txt', text: redactText(inputs.log, redaction) },
  ];
}

/** Who it is matters to nobody but its owner. */
function withoutAccount(state: { kind: string; failure?: Failure; canBeStored?: boolean }): object {
  const { kind, failure, canBeStored } = state;
  return { kind, ...(failure && { failure }), ...(canBeStored !== undefined && { canBeStored }) };
}
