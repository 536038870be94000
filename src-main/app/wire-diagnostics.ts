/** The zip of Save diagnostics (9.4): what is looked at, and where it is written. */
import { homedir } from 'node:os';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import { writeChosenFile } from '../adapters/disk/write-chosen-file.ts';
import { readLogTail } from '../adapters/log/read-log-tail.ts';
import { redact } from '../adapters/log/redact.ts';
import { DiagnosticsService } from '../diagnostics/diagnostics-service.ts';
import type { Program } from './open-program.ts';
import type { WiredHealth } from './wire-health.ts';

export interface DiagnosticsNeighbours extends Pick<WiredHealth, 'health' | 'pause'> {
  account: AccountService;
}

export function wireDiagnostics(
  program: Program,
  { account, health, pause }: DiagnosticsNeighbours,
): DiagnosticsService {
  const { settings, journal, notices, logFolder, log } = program;
  const { clock, desktop, presentation, versions, userDataDirectory } = program.platform;
  return new DiagnosticsService({
    files: { choose: (suggestedName) => desktop.chooseFileToSave(suggestedName), write: writeChosenFile },
    look: async () => ({
      nowMs: clock.nowMs(),
      versions,
      locale: presentation.locale,
      timeZone: presentation.timeZone,
      settings: settings.current,
      account: account.view,
      pause: pause.current,
      health: health.health,
      notices: notices.notices,
      journal: journal.statistics(),
      log: await readLogTail(logFolder),
      alsoPrivate: [homedir(), userDataDirectory, presentation.computerName],
      redact,
    }),
    log,
  });
}
