/**
 * The last runs of a job as a row of coloured cells. Word and webmail draw no SVG, so it is a table; each cell has a sign,
 * because a result is never told by colour alone (product section 5.6).
 */
import { textsOf } from '../../../../src-shared/languages/languages.ts';
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import type { Presentation } from '../../../../src-shared/model/presentation.ts';
import { escapeHtml } from '../escape-html.ts';
import { inline, resultSigns } from '../style.ts';

/** Of narrow characters that no client replaces by a picture. */
const signs: Record<SessionResult, string> = { Success: '&#10003;', Warning: '!', Failed: '&#10007;' };

/** @param runs - oldest first. @returns HTML; empty where there are none */
export function composeStrip(runs: readonly SessionResult[], to: Presentation): string {
  if (runs.length === 0) return '';
  const cells = runs.map((result) => `<td width="9" bgcolor="${resultSigns[result].colour}">${signs[result]}</td>`);
  return `<table role="img" aria-label="${escapeHtml(describeStrip(runs, to))}" class="strip" cellpadding="0" cellspacing="1" border="0"><tr align="center" style="${inline.strip}">${cells.join('')}</tr></table>`;
}

/** What the signs mean. HTML. */
export function composeLegend({ language }: Presentation): string {
  const { legend, results } = textsOf(language).notices.digest.strip;
  const parts = (['Success', 'Warning', 'Failed'] as const).map(
    (result) => `${signs[result]}&nbsp;${escapeHtml(results[result])}`,
  );
  return `<p class="more">${legend(parts)}</p>`;
}

/** For whom the cells are no picture: for example `30 runs: 27 successful, 2 warnings, 1 failed; last failed`. */
function describeStrip(runs: readonly SessionResult[], { language }: Presentation): string {
  const { readOut, results } = textsOf(language).notices.digest.strip;
  const count = (result: SessionResult) => runs.filter((each) => each === result).length;
  const last = runs.at(-1);
  return readOut({
    runs: runs.length,
    successful: count('Success'),
    warnings: count('Warning'),
    failed: count('Failed'),
    last: last === undefined ? '' : results[last],
  });
}
