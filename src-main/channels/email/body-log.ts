/** The end of what the job wrote (product section 16.6): as it is, but for what HTML and mail cannot carry. */
import type { SessionLog } from '../../../src-shared/model/job-session.ts';
import { inline } from './body-style.ts';
import { escapeHtml } from './escape-html.ts';

/** Stands above the log where it is not all of it. Plain text. */
const cutSentence = 'These are its last lines: the log is longer than the 64 KB that a message carries.';

/** @returns the section of the message; empty where there is no log. */
export function composeLog(log: SessionLog | null): string {
  if (log === null) return '';
  return `<h2>Log</h2>${writeLog(log)}`;
}

/** For the report: closed, so that the objects are not pages below. */
export function composeReportLog(log: SessionLog | null): string {
  if (log === null) return '';
  return `<details><summary>Log</summary>${writeLog(log)}</details>`;
}

function writeLog({ text, isCut }: SessionLog): string {
  const sentence = isCut ? `<p class="quiet">${cutSentence}</p>` : '';
  // Line breaks and tabs would be cleaned away with other control characters.
  const lines = text.split('\n').map((line) => line.split('\t').map(escapeHtml).join('\t'));
  return `${sentence}<pre class="log" style="${inline.log}">${lines.join('\n')}</pre>`;
}
