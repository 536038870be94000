/** What the running program answers to the command line over the control socket (7.2). */
import type { AccountView } from '../../src-shared/model/account.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { ControlAnswer, ControlRequest } from '../../src-shared/model/program-control.ts';
import { toOptionsForm } from '../../src-shared/forms/options-form.ts';
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { serveControl, type ControlServer } from '../adapters/control/serve-control.ts';
import { countSessionFiles } from '../adapters/disk/session-folder-path.ts';
import type { DeliveryPause } from '../delivery/delivery-pause.ts';
import type { HealthWatch } from '../health/health-watch.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import { describeProgramStatus } from '../health/describe-program-status.ts';
import { describePause } from '../health/describe-tray.ts';
import type { Program } from '../app/open-program.ts';

export interface CommandLineNeighbours {
  account: { readonly view: AccountView };
  health: HealthWatch;
  pause: DeliveryPause;
  /** The folder that is watched now. */
  sessionFolder: () => string;
  /** Somebody has just put a file there. */
  lookIntoFolder: () => void;
  testMessages: TestMessages;
}

/** Where it cannot be served, `status` and `test` say that nobody answers, and `notify` wakes nobody; all else works. */
export function createCommandLineServer(
  program: Program,
  { account, health, pause, sessionFolder, lookIntoFolder, testMessages }: CommandLineNeighbours,
): Lifecycle {
  const { settings, journal, log } = program;
  const { presentation, userDataDirectory } = program.system;
  const describeStatus = async () => {
    const { waiting, parked } = journal.counts();
    return describeProgramStatus({
      account: account.view.inUse,
      isEnabled: defaultRouteOf(settings.current).isEnabled,
      pause: describePause(pause.current, presentation),
      health: health.health,
      waitingCount: waiting,
      parkedCount: parked,
      lastAcceptedAtMs: journal.lastAcceptedAtMs(),
      sessionFolder: sessionFolder(),
      filesWaiting: await countSessionFiles(sessionFolder()),
    });
  };
  const answer = async ({ kind }: ControlRequest): Promise<ControlAnswer> => {
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
  let server: ControlServer | null = null;
  return {
    name: 'command line',
    start: async () => {
      try {
        server = await serveControl(userDataDirectory, answer, log);
      } catch (error) {
        log(`The command line cannot be answered: ${describeError(error)}`);
      }
    },
    stop: () => server?.stop(),
  };
}
