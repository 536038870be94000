/** How the program as a whole is (product section 6.7): what needs attention, and whether to tell the person now. Pure. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import { channelRouteId } from '../../src-shared/model/channel.ts';
import type { SenderFailure } from '../../src-shared/model/failures/sender-failure.ts';
import type { Failure, Notice } from '../../src-shared/model/failures/failure.ts';
import type { SenderState } from '../../src-shared/model/sender-state.ts';

/** So long something may be on its way before that is trouble. */
export const patienceMs = 15 * 60_000;
/** While a trouble lasts, the person is told again after so long. */
export const repeatAfterMs = 24 * 60 * 60_000;

/** As the journal knows it (`MessageTrouble`). */
export interface DeliveryTrouble {
  failing: { count: number; sinceMs: number; failure: DeliveryFailure } | null;
  idle: { count: number; sinceMs: number } | null;
  parked: { count: number; failure: DeliveryFailure } | null;
}

/** A channel beside email that is switched on. */
export interface ChannelState {
  /** Of its route. */
  id: string;
  name: string;
  /** Why it cannot send; `null`: nothing is known to be wrong. */
  failure: SenderFailure | null;
  /** As the journal knows it. */
  failing: DeliveryTrouble['failing'];
}

export interface HealthInputs {
  /** What sends the notifications. */
  sender: SenderState;
  /** Whether email notifications are switched on. */
  isEnabled: boolean;
  /** A person has paused notifications: that they wait is no trouble. */
  isPaused: boolean;
  /** What other rooms have raised, and since when each stands. */
  notices: readonly { notice: Notice; sinceMs: number }[];
  delivery: DeliveryTrouble;
  channels: readonly ChannelState[];
  /** When the person was told of each trouble last, by its subject. */
  notifiedAtMs: Readonly<Record<string, number>>;
  nowMs: number;
}

export interface HealthReason {
  /** The same as long as the trouble lasts; the id of its notice. */
  subject: string;
  failure: Failure;
  /** Put up as a banner by health itself; the others have one already, or are shown where they belong. */
  hasBanner: boolean;
  /** From when on a desktop notification tells of it; `null`: none does. */
  tellFromMs: number | null;
}

export interface Health {
  level: 'normal' | 'attention';
  /** Most urgent first. */
  reasons: HealthReason[];
  shouldNotifyDesktop: boolean;
  /** The instant at which time alone changes the answer, or `null`. */
  nextChangeMs: number | null;
}

export function decideHealth(inputs: HealthInputs): Health {
  const { nowMs, delivery, channels, notifiedAtMs } = inputs;
  const reasons = [
    ...senderReasons(inputs),
    ...deliveryReasons(inputs),
    ...channelReasons(inputs),
    ...noticeReasons(inputs),
  ];
  const tellAt = reasons.flatMap(({ subject, tellFromMs }) => {
    if (tellFromMs === null) return [];
    const toldMs = notifiedAtMs[subject];
    // A clock that was set back must not silence a trouble.
    return [toldMs === undefined || toldMs > nowMs ? tellFromMs : toldMs + repeatAfterMs];
  });
  const troubles = [delivery.failing, delivery.idle, ...channels.map(({ failing }) => failing)];
  const delayedFrom = troubles.flatMap((trouble) => (trouble === null ? [] : [trouble.sinceMs + patienceMs]));
  const changes = [...tellAt, ...delayedFrom].filter((atMs) => atMs > nowMs);
  return {
    level: reasons.length > 0 ? 'attention' : 'normal',
    reasons,
    shouldNotifyDesktop: tellAt.some((atMs) => atMs <= nowMs),
    nextChangeMs: changes.length === 0 ? null : Math.min(...changes),
  };
}

function senderReasons({ sender, isEnabled, nowMs }: HealthInputs): HealthReason[] {
  if (sender.kind === 'ready' || (sender.kind === 'not-set-up' && !isEnabled)) return [];
  // What works until the program ends works: the icon and the Options window say so, and nobody is called.
  const isTold = sender.kind === 'needs-attention';
  const { failure } = sender;
  return [
    {
      subject: 'sender',
      failure,
      hasBanner: isTold,
      tellFromMs: isTold ? nowMs : null,
    },
  ];
}

function deliveryReasons({ sender, delivery, isPaused, nowMs }: HealthInputs): HealthReason[] {
  const reason = (subject: string, failure: Failure): HealthReason => ({
    subject,
    failure,
    hasBanner: true,
    tellFromMs: nowMs,
  });
  const { failing, idle, parked } = delivery;
  const reasons: HealthReason[] = [];
  const isLate = (trouble: { sinceMs: number } | null): boolean =>
    trouble !== null && !isPaused && nowMs - trouble.sinceMs >= patienceMs;
  const isSenderTold = sender.kind === 'needs-attention';
  if (failing !== null && isLate(failing)) {
    const count = failing.count + (idle?.count ?? 0);
    reasons.push(
      reason('delivery', { area: 'notifications', kind: 'notifications-delayed', count, cause: failing.failure }),
    );
  } else if (idle !== null && isLate(idle) && !isSenderTold) {
    const cause: DeliveryFailure | null =
      sender.kind === 'not-set-up' ? { area: 'delivery', kind: 'sender', failure: sender.failure } : null;
    reasons.push(
      reason('delivery', { area: 'notifications', kind: 'notifications-delayed', count: idle.count, cause }),
    );
  }
  if (parked !== null) {
    reasons.push(
      reason('parked', {
        area: 'notifications',
        kind: 'notifications-parked',
        count: parked.count,
        cause: parked.failure,
      }),
    );
  }
  return reasons;
}

/** @returns whether a reason is that of a channel, by its subject */
export function isSubjectOfChannel(subject: string): boolean {
  return subject.startsWith(channelSubject);
}
const channelSubject = channelRouteId('');

/** What one channel cannot tell, the others do: each is named. */
function channelReasons({ channels, isPaused, nowMs }: HealthInputs): HealthReason[] {
  return channels.flatMap(({ id, name, failure: dead, failing }): HealthReason[] => {
    const isLate = failing !== null && !isPaused && nowMs - failing.sinceMs >= patienceMs;
    const cause: DeliveryFailure | null =
      dead !== null ? { area: 'delivery', kind: 'sender', failure: dead } : isLate ? failing.failure : null;
    if (cause === null) return [];
    const failure: Failure = { area: 'notifications', kind: 'channel-cannot-send', name, cause };
    return [{ subject: id, failure, hasBanner: true, tellFromMs: nowMs }];
  });
}

/** Troubles of this machine that keep sessions from becoming messages. */
const stopsNotifications = new Set<Failure['kind']>([
  'journal-in-memory',
  'session-folder-unusable',
  'session-file-held',
  'session-file-unreadable',
  'sessions-not-processed',
]);

function noticeReasons({ notices }: HealthInputs): HealthReason[] {
  return notices.map(({ notice: { id, failure }, sinceMs }) => ({
    subject: id,
    failure,
    hasBanner: false,
    tellFromMs: noticeToldFromMs(failure, sinceMs),
  }));
}

const toldAtOnce: ReadonlySet<Failure['kind']> = new Set([
  'backup-server-not-read',
  'certificate-expires-soon',
  'disk-nearly-full',
  'backup-server-sessions-unclear',
  'session-files-rejected',
]);

function noticeToldFromMs({ kind }: Failure, sinceMs: number): number | null {
  // Whoever raised it has waited already, or there is nothing to wait for.
  if (toldAtOnce.has(kind)) return sinceMs;
  // A share that is away for a moment is nothing to call a person for.
  return stopsNotifications.has(kind) ? sinceMs + patienceMs : null;
}
