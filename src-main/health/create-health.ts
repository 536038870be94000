/** What the user is told of the state of the program without opening a window: health, the pause, the notification area. */
import { channelRouteId } from '../../src-shared/model/channel.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import type { SenderState } from '../../src-shared/model/sender-state.ts';
import { defaultRouteOf } from '../../src-shared/model/settings.ts';
import { GatheredCall } from '../timing/gathered-call.ts';
import { DeliveryPause } from '../delivery/delivery-pause.ts';
import { readFreeSpace } from '../adapters/disk/free-space.ts';
import type { ChannelState } from './decide-health.ts';
import { DiskWatch } from './disk-watch.ts';
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
  /** How full it is. */
  disk: DiskWatch;
}

export interface HealthNeighbours {
  /** Of what sends email. */
  senderState: () => SenderState;
  /** Why a channel cannot send, by the id of its sender; `null`: nothing is known to be wrong. */
  channelFailures: () => ReadonlyMap<string, SenderFailure | null>;
}

export function createHealth(program: Program, { senderState, channelFailures }: HealthNeighbours): CreatedHealth {
  const { settings, journal, notices, stopping, consoles, signals, log } = program;
  const { clock, scheduler, presentation } = program.system;
  const pause = new DeliveryPause({
    memory: journal,
    clock,
    scheduler,
    timeZone: presentation.timeZone,
    onChanged: () => signals.emit('pause-changed'),
  });
  const channelStates = (): ChannelState[] => {
    const enabled = settings.current.channels.filter(({ isEnabled }) => isEnabled);
    if (enabled.length === 0) return [];
    const troubles = journal.channelTroubles();
    const failures = channelFailures();
    return enabled.map(({ id, name, shownAddress }) => {
      const senderId = channelRouteId(id);
      return {
        id: senderId,
        name: name || shownAddress,
        failure: failures.get(senderId) ?? null,
        failing: troubles.find((trouble) => trouble.senderId === senderId)?.failing ?? null,
      };
    });
  };
  const health = new HealthWatch({
    look: () => ({
      sender: senderState(),
      isEnabled: defaultRouteOf(settings.current).isEnabled,
      isPaused: pause.isPaused,
      delivery: journal.trouble(),
      channels: channelStates(),
    }),
    notices,
    memory: journal,
    clock,
    scheduler,
    notifyUser: (failures) => consoles.publish('user.notified', { failures }),
    onChanged: () => tellState(),
    log,
  });
  const describeState = () => {
    const { waiting, parked } = journal.counts();
    return {
      sender: senderState(),
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
  const disk = new DiskWatch({
    folder: program.system.userDataDirectory,
    space: { read: readFreeSpace },
    scheduler,
    onFailure: (failure) => program.showNotice('disk', failure),
    log,
  });
  return { health, pause, describeState, refresh, progress, disk };
}
