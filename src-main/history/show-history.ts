/**
 * The history as its window gets it: whatever a job or a backup server has written into a name or a message, it is text
 * on one line or on lines of its own, and has a bound.
 */
import { differentReasons } from '../../src-shared/model/different-reasons.ts';
import type { HistoryDetails, HistoryIssues, HistoryRow, ShownHistoryDetails } from '../../src-shared/model/history.ts';
import type { CountedObject } from '../../src-shared/model/known-noise.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import { inOrder, tallyObjects } from '../notifications/facts/object-tally.ts';
import {
  attemptMessageBounds,
  reportMessageBounds,
  shortenText,
  showName,
  showRuleName,
  textLimits,
  type TextBounds,
} from '../channels/shorten-text.ts';

/** Of each list of {@link HistoryIssues}. */
export const maxShownIssues = 20;
/** Details are asked for again with each change of the entry: a job of a million objects is not read each time. */
export const maxObjectsLookedThrough = 10_000;

export function showHistoryRow(row: HistoryRow): HistoryRow {
  return {
    ...row,
    job: showName(row.job),
    organization: showName(row.organization),
    subject: showName(row.subject),
    recipients: cleanText(row.recipients),
    state:
      row.state.kind === 'filtered' && row.state.rule !== undefined
        ? { ...row.state, rule: showRuleName(row.state.rule) }
        : row.state,
  };
}

/** @returns the page or the changes with their rows as they are shown */
export function showHistoryRows<T extends { rows: HistoryRow[] }>(page: T): T {
  return { ...page, rows: page.rows.map(showHistoryRow) };
}

/** @param objects - of the session, as they count; gone through several times; empty where there is none */
export function showHistoryDetails(
  { row, session, messages, chain }: HistoryDetails,
  objects: Iterable<CountedObject>,
  to: Presentation,
): Omit<ShownHistoryDetails, 'source'> {
  return {
    row: showHistoryRow(row),
    session: session && {
      ...session,
      source: showName(session.source),
      host: showName(session.host),
      message: showLines(session.message, reportMessageBounds, to),
      noise: session.noise && {
        ...session.noise,
        rules: session.noise.rules.map((rule) => ({ ...rule, name: showRuleName(rule.name) })),
      },
      leftOut: session.leftOut.map((line) => cutText(cleanText(line), textLimits.sentence)),
    },
    messages: messages.map((message) => ({
      ...message,
      subject: showName(message.subject),
      recipients: cleanText(message.recipients),
    })),
    chain: chain.map((link) => ({ ...link, message: showLines(link.message, attemptMessageBounds, to) })),
    issues: findIssues(objects, to),
  };
}

function findIssues(objects: Iterable<CountedObject>, to: Presentation): HistoryIssues | null {
  const first = new FirstObjects(objects);
  const tally = tallyObjects(first);
  const count = tally.counts.Failed + tally.counts.Warning;
  if (count + tally.ignored.count === 0) return null;
  const shown: HistoryIssues['objects'] = [];
  for (const { name, result, message } of inOrder(first, tally)) {
    if (result === 'Success' || shown.length === maxShownIssues) break;
    shown.push({ name: showName(name), result, message: showLines(message, attemptMessageBounds, to) });
  }
  return {
    reasons: tally.reasons.slice(0, maxShownIssues).map((reason) => ({
      ...reason,
      canBeIgnored: reason.message !== '' && reason.message !== differentReasons,
    })),
    ignored: { reasons: tally.ignored.reasons.slice(0, maxShownIssues), count: tally.ignored.count },
    objects: shown,
    count,
    lookedThrough: first.hasMore ? maxObjectsLookedThrough : null,
  };
}

class FirstObjects implements Iterable<CountedObject> {
  readonly #objects: Iterable<CountedObject>;
  hasMore = false;

  constructor(objects: Iterable<CountedObject>) {
    this.#objects = objects;
  }

  *[Symbol.iterator](): Generator<CountedObject> {
    let count = 0;
    for (const object of this.#objects) {
      if (count === maxObjectsLookedThrough) {
        this.hasMore = true;
        return;
      }
      count += 1;
      yield object;
    }
  }
}

function showLines(text: string, bounds: TextBounds, to: Presentation): string {
  return shortenText(text, bounds, to).split('\n').map(cleanText).join('\n');
}
