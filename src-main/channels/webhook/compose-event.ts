/** From facts to the event that a webhook is sent. Pure. */
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeReported } from '../../../src-shared/wording/describe-reason.ts';
import { describeSource } from '../../../src-shared/wording/describe-source.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { durationMsOf, type SessionResult } from '../../../src-shared/model/job-session.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { AlarmFacts } from '../../notifications/facts/alarm-facts.ts';
import { cleanText, cutText } from '../../notifications/facts/clean-text.ts';
import type { DigestFacts } from '../../notifications/facts/digest-facts.ts';
import type { MissedRunFacts } from '../../notifications/facts/missed-run-facts.ts';
import type { NotificationFacts, SessionFacts } from '../../notifications/facts/notification-facts.ts';
import { describeAlarm, describeAlarmSubject } from '../describe-alarm.ts';
import { describeCounts, describeJobs } from '../describe-digest.ts';
import { describeOutcome } from '../describe-session.ts';
import { fitItems } from '../fit-items.ts';
import { showName, showSource, textLimits } from '../shorten-text.ts';
import { takeWorst } from '../worst-objects.ts';
import type { WebhookDigestData, WebhookEvent, WebhookSessionData } from './webhook-event.ts';

const most = { issues: 500, reasons: 20, jobs: 500, message: 2_000 } as const;

/** @returns the event as JSON, in at most so many bytes: what of a list does not fit is left out and counted */
export function composeEvent(facts: NotificationFacts, to: Presentation, maxBytes: number): string {
  switch (facts.kind) {
    case 'missed':
      return write(composeMissed(facts, to));
    case 'alarm':
      return write(composeAlarm(facts, to));
    case 'digest':
      return fitItems(Math.min(facts.jobs.length, most.jobs), maxBytes, (shown) =>
        write(composeDigest(facts, to, shown)),
      );
    case 'session':
    case 'chain':
    case 'test': {
      const data = composeSession(facts, to);
      const { issues } = data;
      const all = issues.length + data.issuesLeftOut;
      const type = facts.kind === 'test' ? 'notifier.test' : types[facts.session.result];
      return fitItems(issues.length, maxBytes, (shown) =>
        write({
          type,
          timestamp: facts.session.endedAt,
          data: { ...data, issues: issues.slice(0, shown), issuesLeftOut: all - shown },
        }),
      );
    }
  }
}

const write = (event: WebhookEvent): string => JSON.stringify(event);

const types = {
  Success: 'job_session.succeeded',
  Warning: 'job_session.warning',
  Failed: 'job_session.failed',
} as const;

const resultOf = (result: SessionResult) => result.toLowerCase() as Lowercase<SessionResult>;
const sentence = (text: string) => cutText(cleanText(text), textLimits.sentence);
/** With its lines: JSON escapes them. */
const text = (value: string) => cutText(value.toWellFormed(), most.message);
const instant = (atMs: number) => new Date(atMs).toISOString();

function composeSession(facts: SessionFacts, to: Presentation): WebhookSessionData {
  const { session, tally, chain } = facts;
  const { objects, issueCount } = takeWorst(facts, most.issues);
  const { recovery } = chain;
  const { words } = textsOf(to.language);
  return {
    summary: sentence(describeOutcome(session, tally, to)),
    job: {
      id: text(session.job.id),
      name: showName(session.job.name),
      type: session.job.type,
      organization: showName(session.organization),
      host: showName(session.host),
      source: showName(session.source),
    },
    session: {
      id: text(session.id),
      result: resultOf(session.result),
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      durationSeconds: durationMsOf(session) / 1_000,
      message: text(session.message),
      attempt: session.retry.attempt + 1,
      transferredBytes: session.statistics.transferredBytes,
      processedItems: session.statistics.processedItems,
    },
    objects: {
      total: tally.total > 0 ? Math.max(tally.total, session.objectCount ?? 0) : session.objectCount,
      successful: tally.counts.Success,
      withWarning: tally.counts.Warning,
      failed: tally.counts.Failed,
    },
    reasons: tally.reasons.slice(0, most.reasons).map(({ result, count, message }) => ({
      result: resultOf(result),
      count,
      message: sentence(describeReported(words, message)),
    })),
    reasonsLeftOut: Math.max(0, tally.reasons.length - most.reasons),
    issues: objects.map(({ name, type, result, message }) => ({
      name: showName(name),
      type: showName(type),
      result: resultOf(result),
      message: sentence(message),
    })),
    issuesLeftOut: issueCount - objects.length,
    isRetryMissing: chain.isRetryMissing,
    recovery:
      recovery === null ? null : { failedSince: instant(recovery.failedSinceMs), failedRuns: recovery.failedRunCount },
    reporter: { computer: to.computerName },
  };
}

function composeMissed(facts: MissedRunFacts, to: Presentation): WebhookEvent {
  const { job, source, expectation, expectedAtMs, lastRun, lastSuccessAtMs, newsSinceMs } = facts;
  return {
    type: 'job_session.missed',
    timestamp: instant(newsSinceMs),
    data: {
      summary: textsOf(to.language).notices.missedRun.summary(showName(job.name)),
      job: {
        name: showName(job.name),
        organization: showName(job.organization),
        host: showName(job.host),
        source: describeSource(english.words, showSource(source)),
      },
      expectedAt: instant(expectedAtMs),
      graceMinutes: expectation.graceMinutes,
      lastRun: lastRun === null ? null : { endedAt: instant(lastRun.endedAtMs), result: resultOf(lastRun.result) },
      lastSuccessAt: lastSuccessAtMs === null ? null : instant(lastSuccessAtMs),
      reporter: { computer: to.computerName },
    },
  };
}

function composeAlarm(facts: AlarmFacts, to: Presentation): WebhookEvent {
  const { detail, nextStep } = describeAlarm(facts, to);
  return {
    type: facts.phase === 'ended' ? 'notifier.all_clear' : 'notifier.alarm',
    timestamp: instant(facts.newsSinceMs),
    data: {
      summary: describeAlarmSubject(facts, to),
      phase: facts.phase,
      reason: facts.failure.kind,
      about: showName(facts.about),
      detail: sentence(detail),
      nextStep: sentence(nextStep),
      since: instant(facts.sinceMs),
      endedAt: facts.endedAtMs === null ? null : instant(facts.endedAtMs),
      reporter: { computer: to.computerName },
    },
  };
}

function composeDigest(facts: DigestFacts, to: Presentation, shown: number): WebhookEvent {
  const { every, fromMs, toMs, states, inPeriod, jobs, unreadSources } = facts;
  const data: WebhookDigestData = {
    summary: sentence(textsOf(to.language).notices.digest.summary(describeCounts(facts, to), describeJobs(facts, to))),
    every,
    from: instant(fromMs),
    to: instant(toMs),
    states,
    runs: {
      successful: inPeriod.counts.Success,
      withWarning: inPeriod.counts.Warning,
      failed: inPeriod.counts.Failed,
    },
    jobs: jobs.slice(0, shown).map(({ name, organization, host, state, reason }) => ({
      name: showName(name),
      organization: showName(organization),
      host: showName(host),
      state,
      reason: sentence(reason),
    })),
    jobsLeftOut: jobs.length - shown,
    unreadSources: unreadSources
      .slice(0, most.reasons)
      .map((source) => describeSource(english.words, showSource(source))),
    reporter: { computer: to.computerName },
  };
  return { type: 'digest.sent', timestamp: instant(toMs), data };
}
