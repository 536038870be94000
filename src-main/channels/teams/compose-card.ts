/**
 * An Adaptive Card for Teams. Version 1.2, which phones show too. Texts of sessions are text runs, which take them as they
 * are; a TextBlock would read Markdown into them. https://adaptivecards.io/explorer/
 */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { NoticeTexts } from '../../../src-shared/languages/texts.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { showLists, signSymbols, titleOfNotice, type Notice, type NoticeItem, type NoticeSign } from '../notice.ts';

interface Colours {
  container: 'attention' | 'warning' | 'good';
  text: 'Attention' | 'Warning' | 'Good';
}

const colours: Readonly<Record<NoticeSign, Colours>> = {
  failed: { container: 'attention', text: 'Attention' },
  missed: { container: 'attention', text: 'Attention' },
  warning: { container: 'warning', text: 'Warning' },
  success: { container: 'good', text: 'Good' },
};

/** @param late - stands where lateness is told @returns the message that the trigger of a workflow takes */
export function composeTeamsMessage(notice: Notice, shown: number, late: string, to: Presentation): string {
  const { sign, outcome } = notice;
  // The toast, and what is read out.
  const summary = textsOf(to.language).notices.shortNotice.summary(titleOfNotice(notice, to), outcome);
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.2',
    fallbackText: summary,
    msteams: { width: 'Full' },
    body: composeBody(notice, shown, to, late),
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return JSON.stringify({
    type: 'message',
    summary: `${signSymbols[sign]} ${summary}`,
    attachments: [{ contentType, contentUrl: null, content }],
  });
}

function composeBody(notice: Notice, shown: number, to: Presentation, late: string): object[] {
  const { sign, word, heading, where, outcome, notes, figures } = notice;
  const { shortNotice } = textsOf(to.language).notices;
  return [
    {
      type: 'Container',
      style: colours[sign].container,
      bleed: true,
      items: [
        line([{ text: `${signSymbols[sign]} ${word}`, color: colours[sign].text, weight: 'Bolder' }]),
        line([{ text: heading, size: 'Large', weight: 'Bolder' }], 'None'),
        ...(where.length === 0 ? [] : [line([{ text: where.join(' · '), isSubtle: true }], 'None')]),
      ],
    },
    line([{ text: outcome + late, size: 'Medium', weight: 'Bolder' }], 'Medium'),
    ...notes.map((note) => line([{ text: note }], 'Small')),
    ...showLists(notice, shown, to).flatMap((list) => [
      line([{ text: list.heading, weight: 'Bolder' }], 'Medium'),
      ...list.items.map((item) => composeItem(item, shortNotice)),
      ...(list.left === '' ? [] : [line([{ text: list.left, isSubtle: true }], 'Small')]),
    ]),
    ...figures.map(({ label, value }, index) =>
      line([{ text: shortNotice.label(label), isSubtle: true }, { text: value }], index === 0 ? 'Medium' : 'None'),
    ),
  ];
}

function composeItem({ sign, name, text }: NoticeItem, { afterName }: NoticeTexts['shortNotice']): object {
  return line(
    [
      { text: `${signSymbols[sign]} `, color: colours[sign].text, weight: 'Bolder' },
      { text: name, weight: 'Bolder' },
      ...(text === '' ? [] : [{ text: afterName(text) }]),
    ],
    'Small',
  );
}

interface Run {
  text: string;
  color?: Colours['text'];
  weight?: 'Bolder';
  size?: 'Medium' | 'Large';
  isSubtle?: true;
}

function line(runs: readonly Run[], spacing?: 'None' | 'Small' | 'Medium'): object {
  return {
    type: 'RichTextBlock',
    ...(spacing === undefined ? {} : { spacing }),
    inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
  };
}
