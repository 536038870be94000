/** The frame of every message: a document that Word, webmail and phones draw as one column of at most 600 px. */
import { bodyStyle, inline } from './body-style.ts';
import { cutText } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { textLimits } from './text-limits.ts';

interface HtmlMessage {
  title: string;
  /** What a phone shows beside the subject in its list; not drawn in the message. Plain text. */
  preheader: string;
  /** HTML. */
  content: string;
  computerName: string;
}

// Without the last one iOS makes links of times and addresses.
const metas = [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="supported-color-schemes" content="light dark">',
  '<meta name="x-apple-disable-message-reformatting">',
  '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">',
].join('');

// Word knows no max-width: only there, a table of fixed width stands around the page.
const wordBegin =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->';
const wordEnd = '<!--[if mso]></td></tr></table><![endif]-->';

/** @returns a complete HTML document without any reference to anything outside it. */
export function composeHtmlMessage({ title, preheader, content, computerName }: HtmlMessage): string {
  const foot = `Sent by Backup Notifier for Microsoft 365 on ${escapeHtml(cutText(computerName, textLimits.jobName))}.`;
  return `<!DOCTYPE html>
<html lang="en"><head>${metas}<title>${escapeHtml(title)}</title><style>${bodyStyle}</style></head>
<body><div class="preheader" style="${inline.preheader}">${escapeHtml(preheader)}</div>
${wordBegin}<table role="presentation" class="page" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="${inline.page}"><tr><td style="padding:16px">${content}<p class="foot quiet more" style="margin-top:28px">${foot}</p></td></tr></table>${wordEnd}</body></html>`;
}
