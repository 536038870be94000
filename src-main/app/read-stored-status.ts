/** How a program is that does not run, from what it has stored. Changes nothing (product section 7.2). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRouteOf, defaultSettings, microsoftSenderOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ProgramStatus } from '../../src-shared/model/program-control.ts';
import { readTextFileSync } from '../adapters/disk/regular-file.ts';
import { NodeSqliteDatabase } from '../adapters/sqlite/node-sqlite-database.ts';
import { Journal } from '../journal/journal.ts';
import { parseSettingsText } from '../settings/parse-settings.ts';

export type StoredStatus = Omit<ProgramStatus, 'isRunning' | 'sessionFolder' | 'filesWaiting'>;

/** @throws when the settings cannot be understood. A journal that cannot be read is a trouble of its own. */
export function readStoredStatus(userData: string): StoredStatus {
  const settings = readSettings(join(userData, 'settings.json'));
  const { authorization } = microsoftSenderOf(settings);
  return {
    account:
      authorization === null
        ? { state: 'not-authorized', mailbox: null, text: 'Not authorized' }
        : {
            state: 'not-checked',
            mailbox: authorization.account.mailbox,
            text: 'Not checked: the program does not run',
          },
    areNotificationsEnabled: defaultRouteOf(settings).isEnabled,
    pause: null,
    ...readJournal(join(userData, 'journal.sqlite')),
  };
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
