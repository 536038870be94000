/** What the user is told of the state of the program without opening a window: health, the pause, the notification area. */
import type { AccountView } from '../../src-shared/model/account.ts';
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import { GatheredCall } from '../timing/gathered-call.ts';
import { DeliveryPause } from '../delivery/delivery-pause.ts';
import { HealthWatch } from './health-watch.ts';
import type { EngineState } from './describe-tray.ts';
import type { Program } from '../app/open-program.ts';

/** So often the notification area tells how many messages wait while they are sent. */
const progressIntervalMs = 250;

export interface CreatedHealth {
  health: HealthWatch;
  pause: DeliveryPause;
  describeState: () => EngineState;
  /** The state of something changed that health and notification area tell of. */
  refresh: () => void;
  /** As {@link refresh}. Each message changes it twice, and all of them are counted to tell of it. */
  progress: GatheredCall;
}

export function createHealth(
  program: Program,
  { account }: { account: { readonly view: AccountView } },
): CreatedHealth {
  const { settings, journal, notices, stopping, consoles, signals, log } = program;
  const { clock, scheduler, presentation } = program.system;
  const pause = new DeliveryPause({
    memory: journal,
    clock,
    scheduler,
    timeZone: presentation.timeZone,
    onChanged: () => signals.emit('pause-changed'),
  });
  const health = new HealthWatch({
    look: () => ({
      account: account.view.inUse,
      isEnabled: defaultRouteOf(settings.current).isEnabled,
      isPaused: pause.isPaused,
      delivery: journal.trouble(),
    }),
    notices,
    memory: journal,
    clock,
    scheduler,
    notifyDesktop: (title, body, first) => {
      const isForHistory = describeFailure(first).nextStep.kind === 'open-history';
      consoles.publish('user.notified', { title, body, opens: isForHistory ? 'history' : 'options' });
    },
    onChanged: () => tellState(),
    log,
  });
  const describeState = () => {
    const { waiting, parked } = journal.counts();
    return {
      account: account.view.inUse,
      isEnabled: defaultRouteOf(settings.current).isEnabled,
      pause: pause.current,
      health: health.health,
      waitingCount: waiting,
      parkedCount: parked,
    };
  };
  const tellState = () => {
    if (!stopping.signal.aborted) consoles.publish('state.changed', describeState());
  };
  const refresh = () => {
    if (!stopping.signal.aborted && health.recheck() === 'not-checked') tellState();
  };
  const progress = new GatheredCall({ scheduler, intervalMs: progressIntervalMs, action: refresh });
  return { health, pause, describeState, refresh, progress };
}
