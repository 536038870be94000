/**
 * The last runs of a job as a row of coloured cells. Word and webmail draw no SVG, so it is a table; each cell has a sign,
 * because a result is never told by colour alone (product section 5.6).
 */
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import { inline, resultSigns } from '../style.ts';

/** Of narrow characters that no client replaces by a picture. */
const signs: Record<SessionResult, string> = { Success: '&#10003;', Warning: '!', Failed: '&#10007;' };
const words: Record<SessionResult, string> = { Success: 'successful', Warning: 'warning', Failed: 'failed' };

/** @param runs - oldest first. @returns HTML; empty where there are none */
export function composeStrip(runs: readonly SessionResult[]): string {
  if (runs.length === 0) return '';
  const cells = runs.map((result) => `<td width="9" bgcolor="${resultSigns[result].colour}">${signs[result]}</td>`);
  return `<table role="img" aria-label="${describeStrip(runs)}" class="strip" cellpadding="0" cellspacing="1" border="0"><tr align="center" style="${inline.strip}">${cells.join('')}</tr></table>`;
}

/** What the signs mean. HTML. */
export function composeLegend(): string {
  const parts = (['Success', 'Warning', 'Failed'] as const).map((result) => `${signs[result]}&nbsp;${words[result]}`);
  return `<p class="more">Each cell is a run, the last one at the right: ${parts.join(', ')}.</p>`;
}

/** For whom the cells are no picture: for example `30 runs: 27 successful, 2 warnings, 1 failed; last failed`. */
function describeStrip(runs: readonly SessionResult[]): string {
  const count = (result: SessionResult) => runs.filter((each) => each === result).length;
  const [warnings, failed] = [count('Warning'), count('Failed')];
  const parts = [
    `${count('Success')} successful`,
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const last = runs.at(-1);
  return `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}: ${parts.join(', ')}; last ${last === undefined ? '' : words[last]}`;
}
