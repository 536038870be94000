/** From facts to what a channel of short messages tells of them. Pure. */
import { severityOf } from '../../src-shared/model/failures/severity-of.ts';
import { durationMsOf } from '../../src-shared/model/job-session.ts';
import {
  formatDateTimeWithOffset,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../src-shared/model/presentation.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import { describeExpectedRuns } from '../../src-shared/wording/describe-expected-runs.ts';
import { describeSource } from '../../src-shared/wording/describe-source.ts';
import type { AlarmFacts } from '../notifications/facts/alarm-facts.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import { needsLook, type DigestFacts, type DigestJobState } from '../notifications/facts/digest-facts.ts';
import type { MissedRunFacts } from '../notifications/facts/missed-run-facts.ts';
import type { NotificationFacts, SessionFacts } from '../notifications/facts/notification-facts.ts';
import { describeAlarm } from './describe-alarm.ts';
import {
  describeAnnouncedRetry,
  describeLateRetry,
  describeMissingRetry,
  describeRecovery,
  describeReturn,
} from './describe-chain.ts';
import { describeDigestNotes, describeDigestSubject, describeJobs, describeRuns } from './describe-digest.ts';
import { describeMissedNotes, describeMissedOutcome } from './describe-missed-run.ts';
import { countObjects, describeAttemptNumber, describeOutcome, describeReason } from './describe-session.ts';
import type { Notice, NoticeFigure, NoticeItem, NoticeLimits, NoticeList, NoticeSign } from './notice.ts';
import { takeWorst } from './worst-objects.ts';

export function describeNotice(facts: NotificationFacts, to: Presentation, limits: NoticeLimits): Notice {
  const notice = describe(facts, to, limits);
  const cut = (text: string) => cutText(cleanText(text).trim(), limits.sentence);
  const name = (text: string) => cutText(cleanText(text).trim(), limits.name);
  const isThere = (text: string) => text !== '';
  return {
    ...notice,
    heading: name(notice.heading),
    where: notice.where.map(name).filter(isThere),
    outcome: cut(notice.outcome),
    notes: notice.notes.map(cut).filter(isThere),
    figures: notice.figures
      .map((figure) => ({ ...figure, value: name(figure.value) }))
      .filter(({ value }) => isThere(value)),
    lists: notice.lists
      .filter(({ count }) => count > 0)
      .map(({ items, ...list }) => ({
        ...list,
        items: items.map((item) => ({ ...item, name: name(item.name), text: cut(item.text) })),
      })),
  };
}

function describe(facts: NotificationFacts, to: Presentation, limits: NoticeLimits): Notice {
  switch (facts.kind) {
    case 'missed':
      return describeMissed(facts, to);
    case 'alarm':
      return describeAlarmNotice(facts, to);
    case 'digest':
      return describeDigest(facts, to, limits);
    case 'session':
    case 'chain':
    case 'test':
      return describeSession(facts, to, limits);
  }
}

const signs = { Failed: 'failed', Warning: 'warning', Success: 'success' } as const;

/** More reasons than these help nobody in a short message. */
const mostReasons = 5;

function describeSession(facts: SessionFacts, to: Presentation, limits: NoticeLimits): Notice {
  const { kind, session, sourceName, tally, chain, newsSinceMs } = facts;
  const { statistics, retry } = session;
  const outcome = describeOutcome(session, tally, to);
  const { notices, words } = textsOf(to.language);
  const { labels } = notices;
  return {
    sign: signs[session.result],
    word: words.run.results[session.result],
    heading: session.job.name,
    where: [session.organization, formatDateTimeWithOffset(session.endedAt, to)],
    outcome,
    notes: [
      kind === 'test' ? notices.shortNotice.test : '',
      session.message.trim() === outcome ? '' : session.message,
      describeReturn(session, chain, to),
      describeRecovery(chain, to),
      describeMissingRetry(chain, to),
      describeAnnouncedRetry(session, chain, to),
      describeLateRetry(chain, to),
    ],
    figures: [
      { key: 'duration', label: labels.duration, value: formatDuration(durationMsOf(session)) },
      {
        key: 'transferred',
        label: labels.transferred,
        value: statistics.transferredBytes === null ? '' : formatSize(statistics.transferredBytes, to),
      },
      { key: 'attempt', label: labels.attempt, value: retry.attempt === 0 ? '' : describeAttemptNumber(retry, to) },
      { key: 'computer', label: labels.computer, value: session.host },
      { key: 'source', label: labels.source, value: sourceName },
      reporter(to),
    ],
    lists: [listReasons(facts, to), listObjects(facts, limits, to)],
    newsSinceMs: kind === 'test' ? null : newsSinceMs,
  };
}

function reporter({ language, computerName }: Presentation): NoticeFigure {
  return { key: 'reported by', label: textsOf(language).notices.labels.reportedBy, value: computerName };
}

/** Only where they say more than the objects do: that several have the same one. */
function listReasons({ tally }: SessionFacts, to: Presentation): NoticeList {
  const isOfOneEach = tally.reasons.every(({ count }) => count === 1);
  const reasons = isOfOneEach ? [] : tally.reasons;
  return {
    kind: 'reasons',
    heading: textsOf(to.language).notices.labels.reasons,
    items: reasons.slice(0, mostReasons).map(({ result, count, message }) => ({
      sign: signs[result],
      name: countObjects(count, to),
      text: describeReason(message, to),
    })),
    count: reasons.length,
  };
}

function listObjects(facts: SessionFacts, { items }: NoticeLimits, { language }: Presentation): NoticeList {
  const { objects, issueCount } = takeWorst(facts, items);
  return {
    kind: 'objects',
    heading: textsOf(language).notices.labels.objects,
    items: objects.map(({ name, result, message }): NoticeItem => ({ sign: signs[result], name, text: message })),
    count: issueCount,
  };
}

function describeMissed(facts: MissedRunFacts, to: Presentation): Notice {
  const { job, source, expectation, expectedAtMs, lastSuccessAtMs, newsSinceMs } = facts;
  const time = (atMs: number) => formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
  const { notices, words } = textsOf(to.language);
  const { labels, missedRun } = notices;
  return {
    sign: 'missed',
    word: words.run.results.Missed,
    heading: job.name,
    where: [job.organization, missedRun.expectedAt(time(expectedAtMs))],
    outcome: describeMissedOutcome(facts, to),
    notes: describeMissedNotes(facts, to),
    figures: [
      { key: 'schedule', label: labels.schedule, value: describeExpectedRuns(words, expectation.runs) },
      {
        key: 'last success',
        label: labels.lastSuccess,
        value: lastSuccessAtMs === null ? missedRun.noneKnown : time(lastSuccessAtMs),
      },
      { key: 'computer', label: labels.computer, value: job.host },
      { key: 'source', label: labels.source, value: describeSource(words, source) },
      reporter(to),
    ],
    lists: [],
    newsSinceMs,
  };
}

function describeAlarmNotice(facts: AlarmFacts, to: Presentation): Notice {
  const { phase, failure, about, newsSinceMs } = facts;
  const { word, title, outcome, detail, nextStep, remark } = describeAlarm(facts, to);
  return {
    sign: phase === 'ended' ? 'success' : severityOf(failure) === 'error' ? 'failed' : 'warning',
    word,
    heading: title,
    where: [about, to.computerName],
    outcome,
    notes: [detail, nextStep, remark],
    figures: [],
    lists: [],
    newsSinceMs,
  };
}

const signsOfStates: Readonly<Record<DigestJobState, NoticeSign>> = {
  failed: 'failed',
  missed: 'missed',
  warning: 'warning',
  recovered: 'success',
  successful: 'success',
  'not-run': 'success',
};

function describeDigest(facts: DigestFacts, to: Presentation, limits: NoticeLimits): Notice {
  const { states, jobs, newsSinceMs, inPeriod } = facts;
  const looked = jobs.filter(({ state }) => needsLook(state));
  const { digest, labels, shortNotice } = textsOf(to.language).notices;
  const worst = (['failed', 'missed', 'warning'] as const).find((state) => states[state] > 0) ?? 'successful';
  return {
    sign: signsOfStates[worst],
    word: shortNotice.digest,
    heading: describeDigestSubject(facts, to),
    where: [],
    outcome: describeJobs(facts, to),
    notes: [describeRuns(inPeriod, to), ...describeDigestNotes(facts, to)].slice(0, 4),
    figures: [reporter(to)],
    lists: [
      {
        kind: 'jobs',
        heading: labels.jobs,
        items: looked.slice(0, limits.items).map(({ name, organization, host, state, reason }) => ({
          sign: signsOfStates[state],
          name: [name, organization === '' ? host : organization].filter((part) => part !== '').join(', '),
          text: reason === '' ? digest.states[state] : shortNotice.item(digest.states[state], reason),
        })),
        count: looked.length,
      },
    ],
    newsSinceMs,
  };
}
