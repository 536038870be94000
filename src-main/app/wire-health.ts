/** What the person is told of the program's state without opening a window: notification area, health, the pause. */
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import type { TrayMenu } from '../../src-shared/model/tray-menu.ts';
import type { AccountService } from '../senders/microsoft/account/account-service.ts';
import { GatheredCall } from '../timing/gathered-call.ts';
import { DeliveryPause } from '../delivery/delivery-pause.ts';
import { describeTray as describeTrayFrom } from '../health/describe-tray.ts';
import { HealthWatch } from '../health/health-watch.ts';
import type { Program } from './open-program.ts';

/** So often the notification area tells how many messages wait while they are sent. */
const progressIntervalMs = 250;

export interface HealthNeighbours {
  account: AccountService;
  startsAtSignIn: () => boolean;
}

export interface WiredHealth {
  health: HealthWatch;
  pause: DeliveryPause;
  describeTray: () => TrayMenu;
  refreshTray: () => void;
  /** The state of something changed that health and notification area tell of. */
  refresh: () => void;
  /** As {@link refresh}. Each message changes it twice, and all of them are counted to tell of it. */
  progress: GatheredCall;
}

export function wireHealth(program: Program, { account, startsAtSignIn }: HealthNeighbours): WiredHealth {
  const { settings, journal, notices, stopping, signals, log } = program;
  const { clock, scheduler, desktop, windows, presentation } = program.platform;
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
      desktop.notify(title, body, () => windows.show(isForHistory ? 'history' : 'options'));
    },
    onChanged: () => refreshTray(),
    log,
  });
  const describeTray = () => {
    const { waiting, parked } = journal.counts();
    return describeTrayFrom(
      {
        account: account.view.inUse,
        isEnabled: defaultRouteOf(settings.current).isEnabled,
        pause: pause.current,
        health: health.health,
        waitingCount: waiting,
        parkedCount: parked,
        startsAtSignIn: startsAtSignIn(),
      },
      presentation,
    );
  };
  const refreshTray = () => {
    if (stopping.signal.aborted) return;
    const menu = describeTray();
    desktop.showTray(menu);
    windows.publish('tray.changed', menu);
  };
  const refresh = () => {
    if (!stopping.signal.aborted && health.recheck() === 'not-checked') refreshTray();
  };
  const progress = new GatheredCall({ scheduler, intervalMs: progressIntervalMs, action: refresh });
  return { health, pause, describeTray, refreshTray, refresh, progress };
}
