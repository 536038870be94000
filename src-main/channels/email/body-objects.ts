/** The lists of objects in the body: at most 1000, failures first (product section 5.3). */
import { countedFor } from '../../../src-shared/languages/counted.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { durationMsOf, type JobSessionHead, type SessionResult } from '../../../src-shared/model/job-session.ts';
import { isIgnored, type CountedObject } from '../../../src-shared/model/known-noise.ts';
import { formatCount, type Presentation } from '../../../src-shared/model/presentation.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import { escapeHtml, escapeLines, toAsciiHtml } from './escape-html.ts';
import type { ObjectTally } from '../../notifications/facts/object-tally.ts';
import { ignoredSign, resultSigns, type ResultSign } from './style.ts';
import { createRowFormats, durationMsBetween, offsetKnownOf, timeMsOf, type RowFormats } from './row-formats.ts';
import { isTooLong, shortenText } from '../shorten-text.ts';

export interface ObjectSection {
  /** HTML: the failed objects and those with warnings; empty where there are none, or too many objects. */
  issues: string;
  /** HTML: all other objects; empty as above. */
  others: string;
  /** HTML: what stands in place of {@link others} where no object is listed. */
  heading: string;
  /** Why there is no list. Plain text. */
  sentence: string;
  isShortened: boolean;
}

interface ObjectTextLimits {
  name: number;
  type: number;
  message: number;
}

const objectMessageLines = 12;

/** In the body's list of objects, and what is left of it where a thousand such texts would be too much. */
const bodyTextLimits: ObjectTextLimits = { name: 300, type: 80, message: 600 };
const tightBodyTextLimits: ObjectTextLimits = { name: 100, type: 40, message: 120 };

/** A list that is longer than this in UTF-8 is made again with tighter limits, so that there is room for a report. */
const maxListBytes = 1_200_000;
const dayMs = 86_400_000;

export function composeObjects(session: JobSessionHead, { few, total }: ObjectTally, to: Presentation): ObjectSection {
  const none = { issues: '', others: '', heading: '', sentence: '', isShortened: false };
  if (total === 0) return none;
  const all = session.objectCount ?? total;
  const { email, labels } = textsOf(to.language).notices;
  const listed = { listed: formatCount(total, to), all: formatCount(all, to) };
  const heading = (title: string) => `<h2>${escapeHtml(total < all ? email.someListed(title, listed) : title)}</h2>`;
  if (few === null) {
    return { ...none, heading: heading(labels.objects), sentence: email.tooManyObjects(countedFor(to)(total)) };
  }
  // Times, counts and sizes are not torn apart at the end of a line.
  const times = durationMsOf(session) < dayMs ? 'time-of-day' : 'date-and-seconds';
  const formats = createRowFormats(to, times, offsetKnownOf(session, to), toHtmlOfOneLine);
  const list = composeRows(few, bodyTextLimits, formats, to);
  const { issues, ignored, others, isShortened } = isWithin(list.issues + list.ignored + list.others, maxListBytes)
    ? list
    : composeRows(few, tightBodyTextLimits, formats, to);
  return {
    ...none,
    issues: issues === '' ? '' : heading(email.objectsWithIssues) + composeTable(issues),
    others:
      (ignored === '' ? '' : heading(email.objectsIgnored) + composeTable(ignored)) +
      (others === ''
        ? ''
        : heading(issues + ignored === '' ? labels.objects : email.objectsSuccessful) + composeTable(others)),
    isShortened,
  };
}

function composeTable(rows: string): string {
  return `<table role="presentation" class="objects wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows}</table>`;
}

function isWithin(text: string, maxBytes: number): boolean {
  // A UTF-16 unit takes three bytes at most: only long lists have to be counted.
  return text.length * 3 <= maxBytes || new TextEncoder().encode(text).length <= maxBytes;
}

function composeRows(
  objects: readonly CountedObject[],
  limits: ObjectTextLimits,
  formats: RowFormats,
  to: Presentation,
): Pick<ObjectSection, 'issues' | 'others' | 'isShortened'> & { ignored: string } {
  const texts = composeRowTexts(to);
  let [issues, ignored, others] = ['', '', ''];
  let isShortened = false;
  for (const object of objects) {
    const row = composeRow(object, limits, formats, texts, to);
    if (isIgnored(object)) ignored += row;
    else if (object.result === 'Success') others += row;
    else issues += row;
    isShortened ||=
      object.name.length > limits.name ||
      object.type.length > limits.type ||
      isTooLong(object.message, { maxLength: limits.message, maxLines: objectMessageLines });
  }
  return { issues, ignored, others, isShortened };
}

/** What rows have in common, in HTML. */
interface RowTexts {
  /** Up to the object's name. */
  begins: Readonly<Record<SessionResult | 'ignored', string>>;
  /** Not torn apart at the end of a line. */
  items: (count: number, written: string) => string;
}

/** Written once for all rows: the rules of the plural would take more time than anything else in a row. */
function composeRowTexts({ language }: Presentation): RowTexts {
  const { notices, words } = textsOf(language);
  const { results } = words.run;
  const { ignored, items } = notices.email;
  const begin = ({ html, className }: Pick<ResultSign, 'html' | 'className'>, word: string, attribute = '') =>
    `<tr><td class="sign ${className}">${html}&nbsp;${toHtmlOfOneLine(word)}</td><td${attribute}><span class="name">`;
  // What is before and after the number; no language distinguishes more than none, one and several.
  const aroundItems = (count: number) => items({ count, written: '#' }).split('#').map(toHtmlOfOneLine);
  const fewItems = [aroundItems(0), aroundItems(1)];
  const severalItems = aroundItems(2);
  return {
    begins: {
      Success: begin(resultSigns.Success, results.Success),
      Warning: begin(resultSigns.Warning, results.Warning),
      Failed: begin(resultSigns.Failed, results.Failed),
      ignored: begin(ignoredSign, ignored, ` class="${ignoredSign.className}"`),
    },
    items: (count, written) => {
      const [before = '', after = ''] = fewItems[count] ?? severalItems;
      return before + written + after;
    },
  };
}

function toHtmlOfOneLine(text: string): string {
  return toAsciiHtml(text.replaceAll(' ', '\u00a0'));
}

/** What stands in every row is short: a thousand of them are to open at once on a phone. */
function composeRow(
  object: CountedObject,
  limits: ObjectTextLimits,
  formats: RowFormats,
  texts: RowTexts,
  to: Presentation,
): string {
  const { name, type, result, startedAt, endedAt, items, transferredBytes, message } = object;
  const [startedMs, endedMs] = [timeMsOf(startedAt), timeMsOf(endedAt)];
  const durationMs = durationMsBetween(startedMs, endedMs);
  const more = joinWithDots(
    escapeHtml(cutText(type, limits.type)),
    startedAt === null ? formats.instant(endedAt, endedMs) : formats.instant(startedAt, startedMs),
    Number.isNaN(durationMs) ? '' : formats.duration(durationMs),
    items === null ? '' : texts.items(items, formats.count(items)),
    transferredBytes === null ? '' : formats.size(transferredBytes),
  );
  const reason =
    message === ''
      ? ''
      : `<br>${escapeLines(shortenText(message, { maxLength: limits.message, maxLines: objectMessageLines }, to))}`;
  const begin = texts.begins[isIgnored(object) ? 'ignored' : result];
  return `${begin}${escapeHtml(cutText(name, limits.name))}</span>${reason}${more === '' ? '' : `<br><span class="more">${more}</span>`}</td></tr>`;
}

function joinWithDots(...texts: string[]): string {
  let joined = '';
  for (const text of texts) if (text !== '') joined += joined === '' ? text : ` &middot; ${text}`;
  return joined;
}
