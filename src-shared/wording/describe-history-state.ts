/** The one wording of what happened to an entry of the history (product section 8). */
import { services } from '../model/services.ts';
import { describeFailure } from './describe-failure.ts';
import type { FailureDescription } from './failure-description.ts';
import type { HistoryState, HistoryStateGroup } from '../model/history.ts';
import type { FilterReason } from '../model/chain.ts';
import { parkedText } from './parked-text.ts';
import { formatDateTime, formatTimeOfDay, type Presentation } from '../model/presentation.ts';

export interface HistoryStateDescription {
  severity: 'ok' | 'waiting' | 'info' | 'warning' | 'error';
  /** A few words, without a full stop. */
  title: string;
  /** A whole sentence; `null` where the title says it all. */
  detail: string | null;
  /** Why it is so, and what to do, where something went wrong. */
  failure: FailureDescription | null;
}

/** Names of the groups in the filter. */
export const historyStateGroupTitles: Readonly<Record<HistoryStateGroup, string>> = {
  accepted: 'Accepted',
  'on-its-way': 'On its way',
  held: 'Held',
  parked: parkedText.title,
  filtered: 'Filtered out',
  discarded: 'Discarded',
};

const filterTitles: Readonly<Record<FilterReason, string>> = {
  'notifications-off': 'Not sent: email notifications were off',
  'success-off': 'Not sent: success notifications are off',
  'in-digest': 'Not sent: successes are in the digest',
  'warning-off': 'Not sent: warning notifications are off',
  'failure-off': 'Not sent: failure notifications are off',
  rule: 'Not sent: a rule decided so',
};

export function describeHistoryState(state: HistoryState, to: Presentation): HistoryStateDescription {
  const at = (atMs: number) => formatDateTime(new Date(atMs).toISOString(), to);
  const plain = (severity: HistoryStateDescription['severity'], title: string, detail: string | null = null) => ({
    severity,
    title,
    detail,
    failure: null,
  });
  switch (state.kind) {
    case 'recorded':
      return plain('waiting', 'Being processed');
    case 'held':
      return plain(
        'info',
        'Held until the last retry',
        `If no retry reports by ${at(state.untilMs)}, this attempt is reported then.`,
      );
    case 'superseded':
      return plain('info', 'Reported with a later attempt', 'One notification reports all attempts of this job.');
    case 'filtered':
      if (state.rule !== undefined) {
        return plain(
          'info',
          `Not sent because of the rule “${state.rule}”`,
          'A rule decided so when the job finished.',
        );
      }
      return plain(
        'info',
        filterTitles[state.by],
        'Notifications for this result were turned off when the job finished.',
      );
    case 'waiting':
      if (state.notBeforeMs !== undefined) {
        const until = formatTimeOfDay(new Date(state.notBeforeMs).toISOString(), to);
        return plain(
          'waiting',
          `Waiting until ${until}`,
          'The channel has quiet hours; it is sent when they are over.',
        );
      }
      return plain('waiting', 'Waiting', 'It is sent when its turn comes and the account or channel can be used.');
    case 'sending':
      return plain('waiting', 'Sending');
    case 'accepted': {
      const accepted = `Accepted by ${services[state.service].name}`;
      return state.failure === undefined
        ? plain('ok', accepted, `${accepted} on ${at(state.atMs)}.`)
        : {
            severity: 'warning',
            title: 'Accepted, but not for every recipient',
            detail: `${accepted} on ${at(state.atMs)}. It isn’t sent again: the other recipients have it.`,
            failure: describeFailure(state.failure),
          };
    }
    case 'retry-at': {
      const failure = describeFailure(state.failure);
      // Hours away at most, and a list has little room: the day is said in the detail.
      const timeOfDay = formatTimeOfDay(new Date(state.atMs).toISOString(), to);
      const detail = `The program will retry automatically at ${at(state.atMs)}.`;
      return { severity: 'warning', title: `Retry at ${timeOfDay}: ${failure.title}`, detail, failure };
    }
    case 'outcome-unknown': {
      const failure = describeFailure(state.failure);
      const detail = `The program will resend it at ${at(state.atMs)}, so it may arrive more than once.`;
      return { severity: 'warning', title: failure.title, detail, failure };
    }
    case 'parked': {
      const failure = describeFailure(state.failure);
      const title = parkedText.titleBecause(failure.title);
      return { severity: 'error', title, detail: parkedText.entry, failure };
    }
    case 'discarded':
      return describeDiscarded(state, at);
  }
}

function describeDiscarded(
  { atMs, failure }: Extract<HistoryState, { kind: 'discarded' }>,
  at: (atMs: number) => string,
): HistoryStateDescription {
  const why = failure === null ? null : describeFailure(failure);
  if (atMs === null && why !== null) {
    return { severity: 'error', title: `Not sent: ${why.title}`, detail: null, failure: why };
  }
  const detail = atMs === null ? null : `Discarded on ${at(atMs)}.`;
  if (failure?.kind === 'channel-removed' && why !== null) {
    return { severity: 'info', title: `Not sent: ${why.title}`, detail, failure: why };
  }
  return { severity: 'info', title: 'Discarded', detail, failure: why };
}
