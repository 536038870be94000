/** How a program is that does not run, from what it has stored. Changes nothing (product section 7.2). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../src-shared/languages/en/index.ts';
import { notSetUpFailureOf, storedMailboxOf, type SenderSettings } from '../../src-shared/model/sender.ts';
import { defaultRouteOf, defaultSettings, senderOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ProgramStatus } from '../../src-shared/model/program-control.ts';
import { titleOfSender } from '../../src-shared/wording/describe-sender-state.ts';
import { readTextFileSync } from '../adapters/disk/regular-file.ts';
import { NodeSqliteDatabase } from '../adapters/sqlite/node-sqlite-database.ts';
import { Journal } from '../journal/journal.ts';
import { applyPolicy } from '../policy/apply-policy.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import type { PolicyDocument } from '../policy/policy-source.ts';
import { parseSettingsText } from '../settings/parse-settings.ts';

export type StoredStatus = Omit<ProgramStatus, 'isRunning' | 'sessionFolder' | 'filesWaiting'>;

/** @param documents - the policy. @throws when the settings cannot be understood. A journal that cannot be read is a trouble of its own. */
export function readStoredStatus(userData: string, documents: readonly PolicyDocument[] = []): StoredStatus {
  const settings = applyPolicy(readSettings(join(userData, 'settings.json')), parsePolicy(documents));
  const { senderId, isEnabled } = defaultRouteOf(settings);
  return {
    sender: readSender(senderOf(settings, senderId)),
    areNotificationsEnabled: isEnabled,
    pause: null,
    ...readJournal(join(userData, 'journal.sqlite')),
  };
}

function readSender(sender: SenderSettings): StoredStatus['sender'] {
  const service = sender.kind;
  const mailbox = storedMailboxOf(sender);
  if (mailbox !== null) {
    return { service, state: 'not-checked', mailbox, text: 'Not checked: the program does not run' };
  }
  const state = { kind: 'not-set-up', service, failure: notSetUpFailureOf(sender) } as const;
  return { service, state: state.kind, mailbox, text: titleOfSender(english.words, state) };
}

function readSettings(path: string): Settings {
  if (!existsSync(path)) return defaultSettings;
  const parsed = parseSettingsText(readTextFileSync(path));
  if (parsed.kind === 'settings') return parsed.settings;
  throw new Error(parsed.kind === 'newer' ? 'the settings are from a newer version' : parsed.reason);
}

function readJournal(path: string): Pick<ProgramStatus, 'waiting' | 'parked' | 'lastAcceptedAt' | 'troubles'> {
  if (!existsSync(path)) return { waiting: 0, parked: 0, lastAcceptedAt: null, troubles: [] };
  try {
    const journal = new Journal(new NodeSqliteDatabase(path, 'read-only'));
    try {
      return { ...journal.counts(), lastAcceptedAt: toInstant(journal.lastAcceptedAtMs()), troubles: [] };
    } finally {
      journal.close();
    }
  } catch {
    const trouble = {
      title: 'The journal cannot be read',
      detail: 'It is damaged, in use by another program, or of another version.',
      nextStep: 'Start the program: it repairs what can be repaired, and says what it found.',
    };
    return { waiting: null, parked: null, lastAcceptedAt: null, troubles: [trouble] };
  }
}

function toInstant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
