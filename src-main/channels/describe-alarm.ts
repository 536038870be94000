/** Alarms in words, the same in every channel (product section 17.3). Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import { severityOf } from '../../src-shared/model/failures/severity-of.ts';
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import { maxSubjectLength } from '../../src-shared/model/subject.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import type { AlarmFacts } from '../notifications/facts/alarm-facts.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import { periodOf } from './describe-session.ts';
import { showName } from './shorten-text.ts';

export interface AlarmInWords {
  /** What it is, in a word or two. */
  word: string;
  /** What is wrong, or was. */
  title: string;
  /** One sentence: since when, or for how long it lasted. */
  outcome: string;
  /** Why; empty where it is over. */
  detail: string;
  /** Empty where it is over. */
  nextStep: string;
  /** What follows, so that nobody waits for it. */
  remark: string;
}

export function describeAlarm({ failure, phase, sinceMs, endedAtMs }: AlarmFacts, to: Presentation): AlarmInWords {
  const { notices, words } = textsOf(to.language);
  const texts = notices.alarm;
  const { title, detail, nextStep } = describeFailure(words, failure);
  if (phase === 'ended') {
    const outcome = texts.over(periodOf(Math.max(0, (endedAtMs ?? sinceMs) - sinceMs)));
    return { word: texts.allClear, title, outcome, detail: '', nextStep: '', remark: texts.nothingToDo };
  }
  const since = timeOf(sinceMs, to);
  return {
    word: texts.alarm,
    title,
    outcome: phase === 'lasts' ? texts.stillLasts(since) : texts.since(since),
    detail,
    nextStep: nextStep.kind === 'advice' ? nextStep.label : texts.openThere(to.computerName, nextStep.label),
    // At night, this decides whether it can wait until the morning.
    remark: keepsFromSending(failure) ? texts.whatFollowsWaiting : texts.whatFollows,
  };
}

function keepsFromSending(failure: Failure): boolean {
  if (failure.area === 'channel') return true;
  return ['account', 'google-account', 'smtp'].includes(failure.area) && severityOf(failure) === 'error';
}

/** The subject of a mail, and what History lists. */
export function describeAlarmSubject(facts: AlarmFacts, to: Presentation): string {
  const { word, title } = describeAlarm(facts, to);
  const about = facts.about === '' ? '' : showName(facts.about);
  const subject = textsOf(to.language).notices.alarm.subject({ word, title, about, computer: to.computerName });
  return cutText(cleanText(subject), maxSubjectLength);
}

/** When it began and ended, in words. */
export function timesOfAlarm({ sinceMs, endedAtMs }: AlarmFacts, to: Presentation): { began: string; ended: string } {
  return { began: timeOf(sinceMs, to), ended: endedAtMs === null ? '' : timeOf(endedAtMs, to) };
}

function timeOf(atMs: number, to: Presentation): string {
  return formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
}
