/** From facts to what a channel of short messages tells of them. Pure. */
import { severityOf } from '../../src-shared/model/failures/failure.ts';
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
import {
  describeDigestNotes,
  describeDigestSubject,
  describeJobs,
  describeRuns,
  stateNames,
} from './describe-digest.ts';
import { describeReason } from './describe-reason.ts';
import { describeMissedNotes, describeMissedOutcome } from './describe-missed-run.ts';
import { countObjects, describeAttempt, describeOutcome } from './describe-session.ts';
import type { Notice, NoticeItem, NoticeLimits, NoticeList, NoticeSign } from './notice.ts';
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
      .map(([label, value]) => [label, name(value)] as const)
      .filter(([, value]) => isThere(value)),
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
  return {
    sign: signs[session.result],
    word: session.result,
    heading: session.job.name,
    where: [session.organization, formatDateTimeWithOffset(session.endedAt, to)],
    outcome,
    notes: [
      kind === 'test' ? 'This is a test message with made-up figures.' : '',
      session.message.trim() === outcome ? '' : session.message,
      describeReturn(session, chain, to),
      describeRecovery(chain, to),
      describeMissingRetry(chain),
      describeAnnouncedRetry(session, chain),
      describeLateRetry(chain),
    ],
    figures: [
      ['Duration', formatDuration(durationMsOf(session))],
      ['Transferred', statistics.transferredBytes === null ? '' : formatSize(statistics.transferredBytes, to)],
      ['Attempt', retry.attempt === 0 ? '' : describeAttempt(retry, to).replace(/^Attempt /, '')],
      ['Computer', session.host],
      ['Source', sourceName],
      ['Reported by', to.computerName],
    ],
    lists: [listReasons(facts, to), listObjects(facts, limits)],
    newsSinceMs: kind === 'test' ? null : newsSinceMs,
  };
}

/** Only where they say more than the objects do: that several have the same one. */
function listReasons({ tally }: SessionFacts, to: Presentation): NoticeList {
  const isOfOneEach = tally.reasons.every(({ count }) => count === 1);
  const reasons = isOfOneEach ? [] : tally.reasons;
  return {
    heading: 'Reasons',
    items: reasons.slice(0, mostReasons).map(({ result, count, message }) => ({
      sign: signs[result],
      name: countObjects(count, to),
      text: describeReason(message, to),
    })),
    count: reasons.length,
    noun: ['reason', 'reasons'],
  };
}

function listObjects(facts: SessionFacts, { items }: NoticeLimits): NoticeList {
  const { objects, issueCount } = takeWorst(facts, items);
  return {
    heading: 'Objects',
    items: objects.map(({ name, result, message }): NoticeItem => ({ sign: signs[result], name, text: message })),
    count: issueCount,
    noun: ['object', 'objects'],
  };
}

function describeMissed(facts: MissedRunFacts, to: Presentation): Notice {
  const { job, source, expectation, expectedAtMs, lastSuccessAtMs, newsSinceMs } = facts;
  const { words } = textsOf(to.language);
  const time = (atMs: number) => formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
  return {
    sign: 'missed',
    word: 'Missed',
    heading: job.name,
    where: [job.organization, `expected ${time(expectedAtMs)}`],
    outcome: describeMissedOutcome(facts, to),
    notes: describeMissedNotes(facts),
    figures: [
      ['Schedule', describeExpectedRuns(words, expectation.runs)],
      ['Last success', lastSuccessAtMs === null ? 'none is known' : time(lastSuccessAtMs)],
      ['Computer', job.host],
      ['Source', describeSource(words, source)],
      ['Reported by', to.computerName],
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
  const worst = (['failed', 'missed', 'warning'] as const).find((state) => states[state] > 0) ?? 'successful';
  return {
    sign: signsOfStates[worst],
    word: 'Digest',
    heading: describeDigestSubject(facts, to),
    where: [],
    outcome: describeJobs(facts, to),
    notes: [describeRuns(inPeriod, to), ...describeDigestNotes(facts, to)].slice(0, 4),
    figures: [['Reported by', to.computerName]],
    lists: [
      {
        heading: 'Jobs',
        items: looked.slice(0, limits.items).map(({ name, organization, host, state, reason }) => ({
          sign: signsOfStates[state],
          name: [name, organization === '' ? host : organization].filter((part) => part !== '').join(', '),
          text: [stateNames[state], reason].filter((part) => part !== '').join(': '),
        })),
        count: looked.length,
        noun: ['job', 'jobs'],
      },
    ],
    newsSinceMs,
  };
}
