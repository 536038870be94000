/** What of a job's report could not be used (product section 16.5): nobody may take the message for all of it. */
import type { JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { cutText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { textLimits } from './text-limits.ts';

/** @returns a section of message and report; empty where all was usable. */
export function composeLeftOut({ leftOut }: Pick<JobSessionHead, 'leftOut'>): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map((line) => `<br>${escapeHtml(cutText(line, textLimits.sentence))}`);
  return `<h2>Left out</h2><p class="left-out">The job was reported with fields that cannot be used. Correct what reports it:<span class="more">${lines.join('')}</span></p>`;
}
