/** Alarms in words, the same in every channel (product section 17.3). Plain text. */
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import { maxSubjectLength } from '../../src-shared/model/subject.ts';
import { severityOf, type Failure } from '../../src-shared/model/failures/failure.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import type { AlarmFacts } from '../notifications/facts/alarm-facts.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import { describeLateness } from './describe-session.ts';
import { showName } from './shorten-text.ts';

export interface AlarmInWords {
  /** What it is, in a word or two. */
  word: 'Alarm' | 'All clear';
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
  const { title, detail, nextStep } = describeFailure(textsOf(to.language).words, failure);
  const since = timeOf(sinceMs, to);
  if (phase === 'ended') {
    return {
      word: 'All clear',
      title,
      outcome: `This is over. It lasted ${describeLateness(Math.max(0, (endedAtMs ?? sinceMs) - sinceMs))}.`,
      detail: '',
      nextStep: '',
      remark: 'There is nothing to do.',
    };
  }
  // At night, this decides whether it can wait until the morning.
  const waiting = keepsFromSending(failure) ? 'Messages wait meanwhile, and are sent when this is over. ' : '';
  return {
    word: 'Alarm',
    title,
    outcome: phase === 'lasts' ? `This still lasts. It began at ${since}.` : `Since ${since}.`,
    detail,
    // What is a button in a window is read elsewhere here, perhaps on a phone: it says where to go.
    nextStep:
      nextStep.kind === 'advice' ? nextStep.label : `Open Backup Notifier on ${to.computerName}: ${nextStep.label}.`,
    remark: `${waiting}You get another message each day while this lasts, and one when it is over.`,
  };
}

function keepsFromSending(failure: Failure): boolean {
  if (failure.area === 'channel') return true;
  return ['account', 'google-account', 'smtp'].includes(failure.area) && severityOf(failure) === 'error';
}

/** The subject of a mail, and what History lists. */
export function describeAlarmSubject(facts: AlarmFacts, to: Presentation): string {
  const { word, title } = describeAlarm(facts, to);
  const about = facts.about === '' ? '' : ` (${showName(facts.about)})`;
  const text = cleanText(`[${word}] ${title}${about} - ${to.computerName}`);
  return cutText(text, maxSubjectLength);
}

/** When it began and ended, in words. */
export function timesOfAlarm({ sinceMs, endedAtMs }: AlarmFacts, to: Presentation): { began: string; ended: string } {
  return { began: timeOf(sinceMs, to), ended: endedAtMs === null ? '' : timeOf(endedAtMs, to) };
}

function timeOf(atMs: number, to: Presentation): string {
  return formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
}
