/** The zip of Save diagnostics (9.4): what is looked at. */
import { homedir } from 'node:os';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import { readLogTail } from '../adapters/log/read-log-tail.ts';
import { redact } from '../adapters/log/redact.ts';
import { packDiagnostics, type PackedDiagnostics } from '../diagnostics/diagnostics-service.ts';
import type { Program } from './open-program.ts';
import type { WiredHealth } from './wire-health.ts';

export interface DiagnosticsNeighbours extends Pick<WiredHealth, 'health' | 'pause'> {
  account: AccountService;
}

/** @returns what packs them, as everything is at that moment */
export function wireDiagnostics(
  program: Program,
  { account, health, pause }: DiagnosticsNeighbours,
): () => Promise<PackedDiagnostics> {
  const { settings, journal, notices, logFolder } = program;
  const { clock, presentation, versions, userDataDirectory } = program.system;
  return async () =>
    packDiagnostics({
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
    });
}
