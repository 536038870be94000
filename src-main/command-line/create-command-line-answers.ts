/** What the running program answers to the command line over the control socket (7.2). */
import { english } from '../../src-shared/languages/en/index.ts';
import type { ControlAnswer, ControlRequest } from '../../src-shared/model/program-control.ts';
import type { SenderState } from '../../src-shared/model/sender-state.ts';
import { toOptionsForm } from '../../src-shared/forms/options-form.ts';
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { countSessionFiles } from '../adapters/disk/session-folder-path.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { HealthWatch } from '../health/health-watch.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import { describeProgramStatus } from '../health/describe-program-status.ts';
import { describePause } from '../health/describe-tray.ts';
import type { Program } from '../app/open-program.ts';

export interface CommandLineNeighbours {
  senderState: () => SenderState;
  health: HealthWatch;
  pause: DeliveryPause;
  /** The folder that is watched now. */
  sessionFolder: () => string;
  /** Somebody has just put a file there. */
  lookIntoFolder: () => void;
  testMessages: TestMessages;
}

export function createCommandLineAnswers(
  program: Program,
  { senderState, health, pause, sessionFolder, lookIntoFolder, testMessages }: CommandLineNeighbours,
): (request: ControlRequest) => Promise<ControlAnswer> {
  const { settings, journal } = program;
  const { presentation } = program.system;
  const describeStatus = async () => {
    const { waiting, parked } = journal.counts();
    return describeProgramStatus({
      sender: senderState(),
      isEnabled: defaultRouteOf(settings.current).isEnabled,
      pause: describePause(english.desktop, pause.current, presentation),
      health: health.health,
      waitingCount: waiting,
      parkedCount: parked,
      lastAcceptedAtMs: journal.lastAcceptedAtMs(),
      sessionFolder: sessionFolder(),
      filesWaiting: await countSessionFiles(sessionFolder()),
    });
  };
  return async ({ kind }) => {
    switch (kind) {
      case 'status':
        return { kind, status: await describeStatus() };
      case 'test':
        return { kind, outcome: await testMessages.send(toOptionsForm(settings.current, false), 'in-use') };
      case 'wake':
        lookIntoFolder();
        return { kind };
    }
  };
}
