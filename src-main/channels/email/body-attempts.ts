/** The attempts before the reported one (product section 4.3). */
import type { ChainContext, EarlierAttempt } from '../../../src-shared/model/chain.ts';
import { durationMsOf } from '../../../src-shared/model/job-session.ts';
import {
  formatCount,
  formatDateTimeWithOffset,
  formatDuration,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { countOf } from './describe-session.ts';
import { escapeHtml, escapeLines } from './escape-html.ts';
import { resultSigns } from './result-signs.ts';
import { shortenText } from './shorten-text.ts';
import { attemptMessageBounds } from './text-limits.ts';

/** The last ones are listed; a job that retries for days must not fill the message with it. */
const maxListedAttempts = 20;

export function composeAttempts({ earlierAttempts }: ChainContext, to: Presentation): string {
  if (earlierAttempts.length === 0) return '';
  const listed = earlierAttempts.slice(-maxListedAttempts);
  const left = earlierAttempts.length - listed.length;
  const before =
    left === 0 ? '' : `<p class="quiet">${countOf(left, 'attempt', 'attempts', to)} before these are not listed</p>`;
  return `<h2>Earlier attempts</h2>${before}<table role="presentation" class="attempts wide" width="100%" cellpadding="0" cellspacing="0" border="0">${listed
    .map((attempt) => composeAttempt(attempt, to))
    .join('')}</table>`;
}

function composeAttempt(attempt: EarlierAttempt, to: Presentation): string {
  const { html, className } = resultSigns[attempt.result];
  const number = escapeHtml(`Attempt ${formatCount(attempt.attempt + 1, to)}`);
  const when = escapeHtml(
    `${formatDateTimeWithOffset(attempt.startedAt, to)} · ${formatDuration(durationMsOf(attempt))}`,
  );
  const message =
    attempt.message.trim() === '' ? '' : `<br>${escapeLines(shortenText(attempt.message, attemptMessageBounds, to))}`;
  return `<tr><td class="sign ${className}">${html}&nbsp;${attempt.result}</td><td width="100%">${number}<br><span class="more">${when}</span>${message}</td></tr>`;
}
