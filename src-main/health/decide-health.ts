/** How the program as a whole is (product section 6.7): what needs attention, and whether to tell the person now. Pure. */
import { describeAccountState } from '../../src-shared/wording/describe-account-state.ts';
import type { AccountState } from '../../src-shared/model/account.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { Failure, Notice } from '../../src-shared/model/failures/failure.ts';

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

export interface HealthInputs {
  account: AccountState;
  /** Whether email notifications are switched on. */
  isEnabled: boolean;
  /** A person has paused notifications: that they wait is no trouble. */
  isPaused: boolean;
  /** What other rooms have raised, and since when each stands. */
  notices: readonly { notice: Notice; sinceMs: number }[];
  delivery: DeliveryTrouble;
  /** When the person was told of each trouble last, by its subject. */
  notifiedAtMs: Readonly<Record<string, number>>;
  nowMs: number;
}

export interface HealthReason {
  /** The same as long as the trouble lasts; the id of its notice. */
  subject: string;
  /** The wording of `describeFailure`. */
  title: string;
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
  const { nowMs, delivery, notifiedAtMs } = inputs;
  const reasons = [...accountReasons(inputs), ...deliveryReasons(inputs), ...noticeReasons(inputs)];
  const tellAt = reasons.flatMap(({ subject, tellFromMs }) => {
    if (tellFromMs === null) return [];
    const toldMs = notifiedAtMs[subject];
    // A clock that was set back must not silence a trouble.
    return [toldMs === undefined || toldMs > nowMs ? tellFromMs : toldMs + repeatAfterMs];
  });
  const delayedFrom = [delivery.failing, delivery.idle].flatMap((trouble) =>
    trouble === null ? [] : [trouble.sinceMs + patienceMs],
  );
  const changes = [...tellAt, ...delayedFrom].filter((atMs) => atMs > nowMs);
  return {
    level: reasons.length > 0 ? 'attention' : 'normal',
    reasons,
    shouldNotifyDesktop: tellAt.some((atMs) => atMs <= nowMs),
    nextChangeMs: changes.length === 0 ? null : Math.min(...changes),
  };
}

function accountReasons({ account, isEnabled, nowMs }: HealthInputs): HealthReason[] {
  const reason = (failure: Failure, isTold: boolean): HealthReason[] => [
    {
      subject: 'account',
      title: describeAccountState(account).title,
      failure,
      hasBanner: isTold,
      tellFromMs: isTold ? nowMs : null,
    },
  ];
  switch (account.kind) {
    case 'valid':
      return [];
    case 'needs-attention':
      return reason(account.failure, true);
    case 'cannot-be-stored':
      // It works: the icon and the Options window say so, and nobody is called.
      return reason({ area: 'account', kind: 'sign-in-not-stored' }, false);
    case 'not-authorized':
      return isEnabled ? reason({ area: 'account', kind: 'not-authorized' }, false) : [];
  }
}

function deliveryReasons({ account, delivery, isPaused, nowMs }: HealthInputs): HealthReason[] {
  const reason = (subject: string, failure: Failure): HealthReason => ({
    subject,
    title: describeFailure(failure).title,
    failure,
    hasBanner: true,
    tellFromMs: nowMs,
  });
  const { failing, idle, parked } = delivery;
  const reasons: HealthReason[] = [];
  const isLate = (trouble: { sinceMs: number } | null): boolean =>
    trouble !== null && !isPaused && nowMs - trouble.sinceMs >= patienceMs;
  const isAccountTold = account.kind === 'needs-attention';
  if (failing !== null && isLate(failing)) {
    const count = failing.count + (idle?.count ?? 0);
    reasons.push(
      reason('delivery', { area: 'notifications', kind: 'notifications-delayed', count, cause: failing.failure }),
    );
  } else if (idle !== null && isLate(idle) && !isAccountTold) {
    const cause: DeliveryFailure | null =
      account.kind === 'not-authorized'
        ? { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'not-authorized' } }
        : null;
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
    title: describeFailure(failure).title,
    failure,
    hasBanner: false,
    tellFromMs: noticeToldFromMs(failure, sinceMs),
  }));
}

const toldAtOnce: ReadonlySet<Failure['kind']> = new Set([
  'backup-server-not-read',
  'backup-server-sessions-unclear',
  'session-files-rejected',
]);

function noticeToldFromMs({ kind }: Failure, sinceMs: number): number | null {
  // Whoever raised it has waited already, or there is nothing to wait for.
  if (toldAtOnce.has(kind)) return sinceMs;
  // A share that is away for a moment is nothing to call a person for.
  return stopsNotifications.has(kind) ? sinceMs + patienceMs : null;
}
