/** What a channel of short messages tells, before it is put into that channel's format. Plain texts, each on one line. */
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { countOf } from './describe-session.ts';

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
  heading: string;
  /** The worst first; as many as may be shown. */
  items: readonly NoticeItem[];
  /** How many there are, shown or not. */
  count: number;
  noun: readonly [one: string, many: string];
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
  figures: readonly (readonly [label: string, value: string])[];
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
export function titleOfNotice({ word, heading }: Notice): string {
  return `${word}: ${heading}`;
}

/** How many items may be shown at most. */
export function countItems({ lists }: Notice): number {
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

export interface ShownList {
  heading: string;
  items: readonly NoticeItem[];
  /** `and 12 more objects`; empty where all are shown. */
  left: string;
}

/** @returns the lists with so many items altogether; the last ones are left out first, and a list without any is told as a number */
export function showLists({ lists }: Notice, shown: number, to: Presentation): ShownList[] {
  let room = shown;
  return lists.map(({ heading, items, count, noun: [one, many] }) => {
    const first = items.slice(0, room);
    room -= first.length;
    const left = count - first.length;
    const more = first.length === 0 ? '' : 'more ';
    return {
      heading,
      items: first,
      left: left === 0 ? '' : `${more === '' ? '' : 'and '}${countOf(left, more + one, more + many, to)}`,
    };
  });
}

/** `✖ anna@contoso.com: No license`. */
export function writeItem({ sign, name, text }: NoticeItem): string {
  return `${signSymbols[sign]} ${name}${text === '' ? '' : `: ${text}`}`;
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
    ...showLists(notice, shown, to).flatMap(({ heading, items, left }) => [
      `${heading}:`,
      ...items.map(writeItem),
      ...(left === '' ? [] : [left]),
    ]),
    ...figures.map(([label, value]) => `${label}: ${value}`),
  ];
}
