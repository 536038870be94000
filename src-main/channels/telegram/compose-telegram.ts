/**
 * A message of Telegram in its HTML style. https://core.telegram.org/bots/api#html-style
 *
 * All but the result is in one block of code, which can contain no other entity: Telegram would make mentions, commands and
 * links of what stands in a name.
 */
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { signSymbols, writeLines, type Notice } from '../notice.ts';

/** @param late - stands where lateness is told */
export function composeTelegramMessage(notice: Notice, shown: number, late: string, to: Presentation): string {
  const result = `${signSymbols[notice.sign]} ${notice.word}`;
  const lines = [notice.heading, ...writeLines(notice, shown, to, late)];
  return JSON.stringify({
    text: `<b>${escapeText(result)}</b>\n<pre>${escapeText(lines.join('\n'))}</pre>`,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  });
}

/** @returns how many characters Telegram counts of a body: its text without the marks of HTML, in UTF-16 units at most */
export function lengthOfText(body: string): number {
  const { text } = JSON.parse(body) as { text: string };
  return text.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, '&').length;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
