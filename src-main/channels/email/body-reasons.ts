/** Why objects did not succeed, on the first screen (product section 5.2). */
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { countObjects, countOf } from './describe-session.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReasonGroup } from './group-reasons.ts';
import { resultSigns } from './result-signs.ts';

/** More would push the figures off the second screen. */
export const maxReasonsInBody = 20;

/** Where objects with issues follow: more would push the first one off a phone's first screen. */
export const maxReasonsBeforeObjects = 3;

/** @returns HTML; empty where there are no reasons */
export function composeReasons(reasons: readonly ReasonGroup[], to: Presentation): string {
  return reasons.length === 0
    ? ''
    : `<h2>Reasons</h2>${composeTable(reasons.slice(0, maxReasonsInBody), to)}${composeRest(reasons, to)}`;
}

/** The same in two pieces: the first reasons, and what stands after the objects. */
export function composeReasonsInTwo(reasons: readonly ReasonGroup[], to: Presentation): [first: string, more: string] {
  if (reasons.length <= maxReasonsBeforeObjects + 1) return [composeReasons(reasons, to), ''];
  const more = reasons.slice(maxReasonsBeforeObjects, maxReasonsInBody);
  return [
    `<h2>Reasons</h2>${composeTable(reasons.slice(0, maxReasonsBeforeObjects), to)}${composeMore(reasons.slice(maxReasonsBeforeObjects), 'below', to)}`,
    `<h2>More reasons</h2>${composeTable(more, to)}${composeRest(reasons, to)}`,
  ];
}

function composeTable(reasons: readonly ReasonGroup[], to: Presentation): string {
  const rows = reasons.map((reason) => composeReason(reason, to));
  return `<table role="presentation" class="reasons wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

function composeRest(reasons: readonly ReasonGroup[], to: Presentation): string {
  const rest = reasons.slice(maxReasonsInBody);
  return rest.length === 0 ? '' : composeMore(rest, '', to);
}

function composeMore(rest: readonly ReasonGroup[], where: string, to: Presentation): string {
  const objects = rest.reduce((sum, { count }) => sum + count, 0);
  return `<p class="quiet">and ${countOf(rest.length, 'more reason', 'more reasons', to)}${where === '' ? '' : ` ${where},`} in ${countObjects(objects, to)}</p>`;
}

function composeReason({ result, message, count }: ReasonGroup, to: Presentation): string {
  const { html, className } = resultSigns[result];
  const reason = message === '' ? 'no reason was reported' : escapeHtml(message);
  return `<tr><td><b class="${className}">${html}&nbsp;${describeCount(count, to)}</b> ${reason}</td></tr>`;
}

/** `4 objects:`, which is not torn apart. HTML. */
export function describeCount(count: number, to: Presentation): string {
  return `${escapeHtml(countObjects(count, to)).replaceAll(' ', '&nbsp;')}:`;
}
