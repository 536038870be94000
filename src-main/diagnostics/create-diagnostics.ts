/** The zip of Save diagnostics (9.4): what is looked at. */
import type { AccountView } from '../../src-shared/model/account.ts';
import { homedir } from 'node:os';
import { readLogTail } from '../adapters/log/read-log-tail.ts';
import { redact } from '../adapters/log/redact.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { HealthWatch } from '../health/health-watch.ts';
import { packDiagnostics, type PackedDiagnostics } from './diagnostics-service.ts';
import type { Program } from '../app/open-program.ts';

export interface DiagnosticsNeighbours {
  account: { readonly view: AccountView };
  health: HealthWatch;
  pause: DeliveryPause;
}

/** @returns what packs them, as everything is at that moment */
export function createDiagnostics(
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
