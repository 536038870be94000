/** When the machine wakes up and when the network comes back, as far as Electron tells. */
import { net, powerMonitor } from 'electron';
import type { Scheduler } from '../../platform/clock.ts';
import { watchConnection } from './watch-connection.ts';

type Unsubscribe = () => void;

/** Calls when the machine wakes from sleep or its screen is unlocked. */
export function onSystemResume(listener: () => void): Unsubscribe {
  powerMonitor.on('resume', listener);
  powerMonitor.on('unlock-screen', listener);
  return () => {
    powerMonitor.off('resume', listener);
    powerMonitor.off('unlock-screen', listener);
  };
}

/** Calls when the network comes back. */
export function onNetworkReturn(scheduler: Scheduler, listener: () => void): Unsubscribe {
  return watchConnection(() => net.isOnline(), scheduler, listener);
}
