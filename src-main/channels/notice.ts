/** What a channel of short messages tells, before it is put into that channel's format. Plain texts, each on one line. */
import { countedFor } from '../../src-shared/languages/counted.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';

export type NoticeSign = 'failed' | 'warning' | 'success' | 'missed';

/** A sign and a word, so that a result is never told by colour alone (product section 5.6). */
export const signSymbols: Readonly<Record<NoticeSign, string>> = {
  failed: '✖',
  warning: '▲',
  success: '✔',
  missed: '○',
};

/** A line of a list: a reason with the objects that have it, an object, or a job. */
export interface NoticeItem {
  sign: NoticeSign;
  name: string;
  /** Empty where nothing is known of it. */
  text: string;
}

export interface NoticeList {
  kind: 'reasons' | 'objects' | 'jobs';
  heading: string;
  /** The worst first; as many as may be shown. */
  items: readonly NoticeItem[];
  /** How many there are, shown or not. */
  count: number;
}

export interface NoticeFigure {
  /** What machines know it by, in every language. */
  key: string;
  label: string;
  value: string;
}

export interface Notice {
  sign: NoticeSign;
  /** `Failed`, `Digest`. */
  word: string;
  /** Of what it is about: the name of the job. */
  heading: string;
  /** Organization, time ...; may be empty. */
  where: readonly string[];
  /** The one sentence of a first look. */
  outcome: string;
  notes: readonly string[];
  figures: readonly NoticeFigure[];
  lists: readonly NoticeList[];
  /** Since when it is news, for whoever is told late; `null`: it is never late. */
  newsSinceMs: number | null;
}

/** How long texts may be in a channel, in UTF-16 units. */
export interface NoticeLimits {
  name: number;
  sentence: number;
  items: number;
}

/** The first line of what a person reads. */
export function titleOfNotice({ word, heading }: Notice, { language }: Presentation): string {
  return textsOf(language).notices.shortNotice.title(word, heading);
}

/** How many items may be shown at most. */
export function countItems({ lists }: Notice): number {
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

export interface ShownList {
  kind: NoticeList['kind'];
  heading: string;
  items: readonly NoticeItem[];
  /** `and 12 more objects`; empty where all are shown. */
  left: string;
}

/** @returns the lists with so many items altogether; the last ones are left out first, and a list without any is told as a number */
export function showLists({ lists }: Notice, shown: number, to: Presentation): ShownList[] {
  const { none, more } = textsOf(to.language).notices.shortNotice;
  const counted = countedFor(to);
  let room = shown;
  return lists.map(({ kind, heading, items, count }) => {
    const first = items.slice(0, room);
    room -= first.length;
    const left = count - first.length;
    const describeLeft = first.length === 0 ? none[kind] : more[kind];
    return { kind, heading, items: first, left: left === 0 ? '' : describeLeft(counted(left)) };
  });
}

/** `✖ anna@contoso.com: No license`. */
export function writeItem({ sign, name, text }: NoticeItem, { language }: Presentation): string {
  return `${signSymbols[sign]} ${text === '' ? name : textsOf(language).notices.shortNotice.item(name, text)}`;
}

/** `Duration: 0:38:33`. */
export function writeFigure({ label, value }: NoticeFigure, { language }: Presentation): string {
  return textsOf(language).notices.shortNotice.figure(label, value);
}

/** The heading, the items and what is left of a list, each in a line. */
export function writeList({ heading, items, left }: ShownList, to: Presentation): string[] {
  return [
    textsOf(to.language).notices.shortNotice.listHeading(heading),
    ...items.map((item) => writeItem(item, to)),
    ...(left === '' ? [] : [left]),
  ];
}

/**
 * @param late - stands where lateness is told
 * @returns the notice as lines of plain text, without its heading
 */
export function writeLines(notice: Notice, shown: number, to: Presentation, late: string): string[] {
  const { where, outcome, notes, figures } = notice;
  return [
    outcome + late,
    ...(where.length === 0 ? [] : [where.join(' · ')]),
    ...notes,
    ...showLists(notice, shown, to).flatMap((list) => writeList(list, to)),
    ...figures.map((figure) => writeFigure(figure, to)),
  ];
}
