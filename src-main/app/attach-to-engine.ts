/** The engine of another process, for a console (12.3). */
import { SocketEngineLink, type EngineReach } from '../adapters/control/socket-engine-link.ts';
import type { EngineAttachment, EngineLink } from '../ipc/engine-link.ts';
import type { Scheduler } from '../platform/clock.ts';
import type { EngineHost, EnginePlatform, EngineView } from '../../src-shared/model/engine-view.ts';

export interface EngineToAttachTo {
  userData: string;
  /** What is expected there. */
  host: EngineHost;
}

export interface AttachingPorts {
  /** Version of this program. */
  program: string;
  platform: EnginePlatform;
  scheduler: Scheduler;
  log: (message: string) => void;
}

export interface AttachedEngine {
  link: EngineLink;
  attachment: EngineAttachment;
  stop(): void;
}

/** From now on looks for the engine, and again whenever it is away. */
export function attachToEngine(
  { userData, host }: EngineToAttachTo,
  { program, platform, scheduler, log }: AttachingPorts,
): AttachedEngine {
  const listeners = new Set<(view: EngineView) => void>();
  let place = { host, userData, platform, program };
  let view: EngineView = { kind: 'connecting', ...place };
  const show = (reach: EngineReach): EngineView => {
    switch (reach.kind) {
      case 'connecting':
        return { kind: 'connecting', ...place };
      case 'attached': {
        const { greeting } = reach;
        place = { ...place, host: greeting.host };
        return { kind: 'attached', ...place, secretProtection: greeting.secretProtection };
      }
      case 'away':
        return { kind: 'away', ...place, why: reach.why };
    }
  };
  const link = new SocketEngineLink({
    userData,
    program,
    scheduler,
    log,
    onChanged: (reach) => {
      view = show(reach);
      for (const listener of listeners) listener(view);
    },
  });
  link.start();
  return {
    link,
    attachment: {
      get view() {
        return view;
      },
      onChanged: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    stop: () => link.stop(),
  };
}
