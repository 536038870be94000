/**
 * A message of Slack's Block Kit. Texts are `plain_text`, which reads no formatting into them, with the three characters
 * escaped that Slack asks for. https://docs.slack.dev/reference/block-kit/blocks
 */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import { showLists, signSymbols, titleOfNotice, writeFigure, writeList, type Notice } from '../notice.ts';

/** In characters, as they are escaped; Slack takes 3,000 in a section, and lateness may still be added. */
const [maxHeader, maxSection] = [150, 2_900];

/** @param late - stands where lateness is told */
export function composeSlackMessage(notice: Notice, shown: number, late: string, to: Presentation): string {
  const { sign, where, outcome, notes, figures } = notice;
  const title = `${signSymbols[sign]} ${titleOfNotice(notice, to)}`;
  const lists = showLists(notice, shown, to).map((list) => writeList(list, to).join('\n'));
  const last = figures.map((figure) => writeFigure(figure, to)).join(' · ');
  const first = [outcome + late, where.join(' · '), ...notes].filter((line) => line !== '').join('\n');
  return JSON.stringify({
    // For notifications, and where blocks are not shown.
    text: escapeText(textsOf(to.language).notices.shortNotice.summary(title, outcome)),
    mrkdwn: false,
    blocks: [
      { type: 'header', text: plainText(cutEscaped(title, maxHeader)) },
      ...[first, ...lists].flatMap(toSections),
      ...(last === '' ? [] : [{ type: 'context', elements: [plainText(cutEscaped(last, maxSection))] }]),
    ],
  });
}

function plainText(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}

/** In as many sections as it takes, each of whole lines. */
function toSections(text: string): object[] {
  const sections: string[] = [];
  let section = '';
  for (const line of text.split('\n').map((each) => cutEscaped(each, maxSection))) {
    const longer = section === '' ? line : `${section}\n${line}`;
    if (longer.length > maxSection) {
      sections.push(section);
      section = line;
    } else section = longer;
  }
  return [...sections, section].map((each) => ({ type: 'section', text: plainText(each) }));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @returns the text escaped, in at most so many characters; none of them is an entity in part. */
function cutEscaped(text: string, max: number): string {
  const escaped = escapeText(text);
  // A character has five at most.
  return escaped.length <= max ? escaped : escapeText(cutText(text, Math.floor(max / 5)));
}
