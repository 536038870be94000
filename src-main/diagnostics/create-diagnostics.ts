/** The zip of Save diagnostics (9.4): what is looked at. */
import { homedir } from 'node:os';
import type { SenderState } from '../../src-shared/model/sender-state.ts';
import { readLogTail } from '../adapters/log/read-log-tail.ts';
import { redact } from '../adapters/log/program-log.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { HealthWatch } from '../health/health-watch.ts';
import { packDiagnostics, type PackedDiagnostics } from './diagnostics-service.ts';
import { listPrivateTexts, type ChannelState } from './describe-diagnostics.ts';
import type { Program } from '../app/open-program.ts';

export interface DiagnosticsNeighbours {
  senderStates: () => readonly SenderState[];
  channelStates: () => readonly ChannelState[];
  /** Holds names of people that are not in the settings: sign-ins that are not saved. */
  namesInWindows: () => unknown;
  health: HealthWatch;
  pause: DeliveryPause;
}

/** @returns what packs them, as everything is at that moment */
export function createDiagnostics(
  program: Program,
  { senderStates, channelStates, namesInWindows, health, pause }: DiagnosticsNeighbours,
): () => Promise<PackedDiagnostics> {
  const { settings, journal, notices, logFolder } = program;
  const { clock, presentation, versions, userDataDirectory, host, secretProtection } = program.system;
  return async () =>
    packDiagnostics({
      nowMs: clock.nowMs(),
      // A fault with secrets depends on what protects them.
      versions: { ...versions, engine: host, secretsProtectedBy: secretProtection },
      locale: presentation.locale,
      timeZone: presentation.timeZone,
      settings: settings.current,
      policy: {
        sources: settings.sources,
        startAtSignIn: settings.policy.startsAtSignIn?.level ?? null,
        checksForUpdates: settings.policy.checksForUpdates,
        ignored: settings.policy.problems.map(({ name }) => name ?? 'a whole policy'),
      },
      senders: senderStates(),
      channels: channelStates(),
      pause: pause.current,
      health: health.health,
      notices: notices.notices,
      journal: journal.statistics(),
      log: await readLogTail(logFolder),
      alsoPrivate: [homedir(), userDataDirectory, presentation.computerName, ...listPrivateTexts(namesInWindows())],
      redact,
    });
}
