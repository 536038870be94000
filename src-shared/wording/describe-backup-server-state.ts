/** The wording of how a backup server is (product section 7.3). */
import type { Words } from '../languages/texts.ts';
import type { BackupServerProduct } from '../model/backup-server-products.ts';
import type { BackupServerView } from '../model/backup-server.ts';
import type { BackupServerFailure } from '../model/failures/backup-server-failure.ts';
import { describeBackupServerFailure } from './describe-backup-server-failure.ts';

export interface BackupServerStateDescription {
  severity: 'none' | 'busy' | 'ok' | 'warning' | 'error';
  title: string;
  /** What happened and what to do; empty where there is nothing to say. */
  lines: string[];
  /** `null`: there was none since the program was started. */
  lastContact: string | null;
}

/** The one wording of a server's state. @param formatTime - an instant for a person */
export function describeBackupServerState(
  words: Words,
  { server: { product }, state }: Pick<BackupServerView, 'server' | 'state'>,
  formatTime: (instant: string) => string,
): BackupServerStateDescription {
  const texts = words.backupServerStates;
  switch (state.kind) {
    case 'off':
      return { severity: 'none', title: texts.off, lines: [], lastContact: null };
    case 'contacting':
      return { severity: 'busy', title: texts.contacting, lines: [], lastContact: null };
    case 'connected': {
      const lastContact = texts.lastContact(formatTime(state.lastContactAt));
      if (state.remark !== null)
        return { severity: 'warning', ...describeTrouble(words, state.remark, product), lastContact };
      return { severity: 'ok', title: texts.connected(state.version), lines: [], lastContact };
    }
    case 'failed': {
      const lastContact = state.lastContactAt === null ? null : texts.lastContact(formatTime(state.lastContactAt));
      return { severity: 'error', ...describeTrouble(words, state.failure, product), lastContact };
    }
  }
}

function describeTrouble(
  words: Words,
  failure: BackupServerFailure,
  product: BackupServerProduct,
): Pick<BackupServerStateDescription, 'title' | 'lines'> {
  const { title, detail, advice } = describeBackupServerFailure(words, failure, product);
  return { title, lines: [detail, advice] };
}
