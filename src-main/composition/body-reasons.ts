/** Why objects did not succeed, on the first screen (product section 5.2). */
import { formatCount, type Presentation } from '../../src-shared/domain/presentation.ts';
import { countObjects, countOf } from './describe-session.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReasonGroup } from './group-reasons.ts';
import { resultSigns } from './result-signs.ts';

/** More would push the figures off the second screen. */
export const maxReasonsInBody = 20;

export function composeReasons(reasons: readonly ReasonGroup[], to: Presentation): string {
  if (reasons.length === 0) return '';
  const rows = reasons.slice(0, maxReasonsInBody).map((reason) => composeReason(reason, to));
  const rest = reasons.slice(maxReasonsInBody);
  const objects = rest.reduce((sum, { count }) => sum + count, 0);
  const more =
    rest.length === 0
      ? ''
      : `<p class="quiet">and ${countOf(rest.length, 'more reason', 'more reasons', to)} in ${countObjects(objects, to)}</p>`;
  return `<h2>Reasons</h2><table role="presentation" class="reasons wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>${more}`;
}

function composeReason({ result, message, count, hasOtherWordings }: ReasonGroup, to: Presentation): string {
  const { html, className } = resultSigns[result];
  const reason = message === '' ? 'No reason was reported' : escapeHtml(message);
  // The wording names one object or number; the others of the group have their own.
  const alike = hasOtherWordings ? ' <span class="quiet">(and similar)</span>' : '';
  return `<tr><td class="sign ${className}"><b>${html}&nbsp;${escapeHtml(formatCount(count, to))}&nbsp;&times;</b></td><td width="100%">${reason}${alike}</td></tr>`;
}
