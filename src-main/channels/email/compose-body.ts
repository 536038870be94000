/**
 * The message body (product sections 5.2, 5.3, 5.6, 5.8): result and reasons first, then the objects that need a look,
 * then the figures, then the other objects.
 */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { formatCount, formatDateTimeWithOffset, type Presentation } from '../../../src-shared/model/presentation.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import type { SessionFacts } from '../../notifications/facts/notification-facts.ts';
import {
  describeAnnouncedRetry,
  describeLateRetry,
  describeMissingRetry,
  describeRecovery,
  describeReturn,
} from '../describe-chain.ts';
import { describeAttempt, describeOutcome } from '../describe-session.ts';
import { messageBounds, shortenText, textLimits } from '../shorten-text.ts';
import { composeObjects, type ObjectSection } from './body-objects.ts';
import {
  composeAttempts,
  composeIgnoredReasons,
  composeLeftOut,
  composeLog,
  composeNoise,
  composeReasons,
  composeReasonsInTwo,
  composeSummary,
} from './body-sections.ts';
import { escapeHtml, escapeLines } from './escape-html.ts';
import { composeFrame, composeHead } from './html-message.ts';
import { inline, resultSigns } from './style.ts';

export type BodyFacts = Pick<SessionFacts, 'kind' | 'session' | 'sourceName' | 'tally' | 'noise' | 'chain'>;

export interface Body {
  /** A complete document. */
  html: string;
  /** Before this UTF-16 unit of it a late message says so. */
  latenessAt: number;
}

/**
 * @returns a function that gives the complete HTML document once it is known where the report is; all else is composed
 *   already, since how much room the report has depends on it. Everything from the session is text in it.
 */
export function composeBody(facts: BodyFacts, to: Presentation): (place: ReportPlace) => Body {
  const { kind, session, tally, chain } = facts;
  const { notices, words } = textsOf(to.language);
  const word = words.run.results[session.result];
  const objects = composeObjects(session, tally, to);
  const log = composeLog(session.log, to);
  const [reasons, moreReasons] =
    objects.issues === '' ? [composeReasons(tally.reasons, to), ''] : composeReasonsInTwo(tally.reasons, to);
  const outcome = describeOutcome(session, tally, to);
  const title = notices.email.title(word, cutText(session.job.name, textLimits.jobName));
  const frame = composeFrame({ title, preheader: cutText(outcome, textLimits.sentence) }, to);
  const test = kind === 'test' ? `<p class="test" style="${inline.test}">${notices.email.test}</p>` : '';
  const head = composeHead({
    sign: resultSigns[session.result],
    word,
    jobName: session.job.name,
    where: [
      session.organization,
      formatDateTimeWithOffset(session.endedAt, to),
      session.retry.attempt > 0 ? describeAttempt(session.retry, to) : '',
    ],
    outcome,
  });
  const beforeLateness = frame.before + test + head;
  const first = composeNotes(facts, outcome, to) + reasons;
  const figures = [
    moreReasons,
    composeIgnoredReasons(tally.ignored.reasons, to),
    composeSummary(facts, to),
    composeLeftOut(session, to),
    composeAttempts(chain, to),
  ].join('');
  return (place) => ({
    html: beforeLateness + first + composeRest(objects, figures, place, to) + log + frame.after,
    latenessAt: beforeLateness.length,
  });
}

/** What is below the outcome, and below the place where a late message says so. */
function composeNotes({ session, noise, chain }: BodyFacts, outcome: string, to: Presentation): string {
  const { message } = session;
  const shownMessage = shortenText(message, messageBounds, to, 'report');
  return [
    message.trim() === '' || message === outcome ? '' : `<p class="message">${escapeLines(shownMessage)}</p>`,
    composeNoise(noise, to),
    composeNote(describeReturn(session, chain, to), 'return note'),
    composeNote(describeRecovery(chain, to), 'recovery note', 'Success'),
    composeNote(describeMissingRetry(chain, to), 'note', 'Warning'),
    composeNote(describeAnnouncedRetry(session, chain, to), 'note'),
    composeNote(describeLateRetry(chain, to), 'note'),
  ].join('');
}

function composeNote(sentence: string, className: string, sign?: 'Success' | 'Warning'): string {
  if (sentence === '') return '';
  const { className: colour, html } = sign === undefined ? { className: '', html: '' } : resultSigns[sign];
  return `<p class="${className}">${html === '' ? '' : `<b class="${colour}">${html}</b> `}${escapeHtml(sentence)}</p>`;
}

function composeRest(objects: ObjectSection, figures: string, place: ReportPlace, to: Presentation): string {
  const { issues, others, heading, sentence, isShortened } = objects;
  const sentences = [
    sentence,
    describeReportPlace(place, to),
    isShortened ? textsOf(to.language).notices.email.textsShortened : '',
  ].filter((each) => each !== '');
  const note = sentences.length === 0 ? '' : `<p class="report quiet note">${escapeHtml(sentences.join(' '))}</p>`;
  // A report that is only kept somewhere is of less interest than the objects.
  const end = place.kind === 'kept' ? others + note : note + others;
  return issues + figures + (heading === '' ? end : heading + note);
}

/** Where the full report is, said in the body (product sections 5.3 to 5.5). */
export type ReportPlace =
  /** There is none: the message says it all. */
  | { kind: 'none' }
  /** HTML and CSV, or one zip that holds them; without objects only HTML. */
  | { kind: 'attached'; as: 'files' | 'zip' | 'html' }
  /** A zip with each of the messages; the first one is attached to this message. */
  | { kind: 'split'; partCount: number }
  /** Only on the machine that sends. */
  | { kind: 'kept' };

/** @returns one or two sentences of plain text; empty where there is no report. */
export function describeReportPlace(place: ReportPlace, to: Presentation): string {
  const { email } = textsOf(to.language).notices;
  switch (place.kind) {
    case 'none':
      return '';
    case 'attached':
      return email.reportAttached[place.as];
    case 'split':
      return email.reportInParts(formatCount(place.partCount, to));
    case 'kept':
      return email.reportKept(cutText(to.computerName, textLimits.jobName));
  }
}
