/** What `publishing-engine.ts` publishes. */
import type { EngineEvents } from '../../../src-main/ipc/engine-contract.ts';

export interface PublishingPlan {
  userData: string;
  perSecond: number;
  seconds: number;
}

export interface PublishedCost {
  /** After each second, without garbage. */
  aliveMegabytes: number[];
  processorSeconds: number;
  published: number;
}

export const publishedProgram = '0.0.0-bench';

/** Large enough that a console which reads slowly cannot take each of them. */
const reasons: EngineEvents['state.changed']['health']['reasons'] = Array.from({ length: 200 }, (_, at) => ({
  subject: `backup server ${at}`,
  failure: { area: 'account', kind: 'no-mailbox', account: `backup-${at}@contoso.com` },
  hasBanner: true,
  tellFromMs: null,
}));

/** @param at - which one it is, as the count of what waits */
export function engineStateOf(at: number): EngineEvents['state.changed'] {
  return {
    sender: { kind: 'ready', service: 'smtp', mailbox: 'backup@contoso.com' },
    isEnabled: true,
    pause: { kind: 'not-paused' },
    health: { level: 'attention', reasons },
    waitingCount: at,
    parkedCount: 0,
  };
}
