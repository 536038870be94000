/** The one wording of what happened to an entry of the history (product section 8). */
import type { Words } from '../languages/texts.ts';
import { describeFailure } from './describe-failure.ts';
import { describeRuleName } from './describe-rule.ts';
import type { FailureDescription } from './failure-description.ts';
import type { HistoryState, HistoryStateGroup } from '../model/history.ts';
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

/** @returns names of the groups in the filter */
export function historyStateGroupTitles(words: Words): Readonly<Record<HistoryStateGroup, string>> {
  return { ...words.historyStates.groups, parked: words.parked.title };
}

export function describeHistoryState(words: Words, state: HistoryState, to: Presentation): HistoryStateDescription {
  const texts = words.historyStates;
  const at = (atMs: number) => formatDateTime(new Date(atMs).toISOString(), to);
  // Hours away at most, and a list has little room: the day is said in the detail, where it matters.
  const timeOf = (atMs: number) => formatTimeOfDay(new Date(atMs).toISOString(), to);
  switch (state.kind) {
    case 'recorded':
      return plain('waiting', texts.recorded);
    case 'held':
      return plain('info', texts.held, texts.heldDetail(at(state.untilMs)));
    case 'superseded':
      return plain('info', texts.superseded, texts.supersededDetail);
    case 'filtered':
      return state.rule === undefined
        ? plain('info', texts.filtered[state.by], texts.filteredDetail)
        : plain('info', texts.filteredByRule(describeRuleName(words, state.rule)), texts.filteredByRuleDetail);
    case 'waiting':
      return state.notBeforeMs === undefined
        ? plain('waiting', texts.waiting, texts.waitingDetail)
        : plain('waiting', texts.waitingUntil(timeOf(state.notBeforeMs)), texts.waitingUntilDetail);
    case 'sending':
      return plain('waiting', texts.sending);
    case 'accepted': {
      const service = words.services[state.service].name;
      if (state.failure === undefined) {
        return plain('ok', texts.accepted(service), texts.acceptedDetail(service, at(state.atMs)));
      }
      const detail = texts.acceptedByFewDetail(service, at(state.atMs));
      return {
        severity: 'warning',
        title: texts.acceptedByFew,
        detail,
        failure: describeFailure(words, state.failure),
      };
    }
    case 'retry-at': {
      const failure = describeFailure(words, state.failure);
      const title = texts.retryAt(timeOf(state.atMs), failure.title);
      return { severity: 'warning', title, detail: texts.retryAtDetail(at(state.atMs)), failure };
    }
    case 'outcome-unknown': {
      const failure = describeFailure(words, state.failure);
      return { severity: 'warning', title: failure.title, detail: texts.outcomeUnknownDetail(at(state.atMs)), failure };
    }
    case 'parked': {
      const failure = describeFailure(words, state.failure);
      return {
        severity: 'error',
        title: words.parked.titleBecause(failure.title),
        detail: words.parked.entry,
        failure,
      };
    }
    case 'discarded':
      return describeDiscarded(words, state, at);
  }
}

function plain(
  severity: HistoryStateDescription['severity'],
  title: string,
  detail: string | null = null,
): HistoryStateDescription {
  return { severity, title, detail, failure: null };
}

function describeDiscarded(
  words: Words,
  { atMs, failure }: Extract<HistoryState, { kind: 'discarded' }>,
  at: (atMs: number) => string,
): HistoryStateDescription {
  const texts = words.historyStates;
  const why = failure === null ? null : describeFailure(words, failure);
  if (atMs === null && why !== null) {
    return { severity: 'error', title: texts.notSent(why.title), detail: null, failure: why };
  }
  const detail = atMs === null ? null : texts.discardedDetail(at(atMs));
  if (failure?.kind === 'channel-removed' && why !== null) {
    return { severity: 'info', title: texts.notSent(why.title), detail, failure: why };
  }
  return { severity: 'info', title: texts.discarded, detail, failure: why };
}
