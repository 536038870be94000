/** Why objects did not succeed, the same reasons counted together, worst and most frequent first (product section 5.2). */
import type { BackupObject } from '../../../src-shared/model/job-session.ts';
import { cleanText, cutText } from './clean-text.ts';
import { CommonWords } from './common-words.ts';
import { reasonKeyOf } from './reason-key.ts';

export interface ReasonGroup {
  result: 'Failed' | 'Warning';
  /**
   * Where every object words it alike, that wording; else what the wordings have in common, with "…" for names and
   * numbers that differ. Empty where none was reported.
   */
  message: string;
  count: number;
}

/**
 * Above this number of different reasons they are compared by their beginnings only, so that a million messages of
 * random text need no more memory than these.
 */
export const maxDifferentReasons = 1000;

/** Of more wordings of one reason, those that come first by letters are counted: no single one of them tells more. */
const countedWordings = 32;

/** Longest wording that is compared and shown. In UTF-16 units. */
const wordingLength = 400;

/** How many words of a reason are compared, tried in this order; none: all reasons are one. */
const comparedWords = [Infinity, 8, 3, 1, 0] as const;

interface Group {
  result: 'Failed' | 'Warning';
  count: number;
  wordings: Map<string, number>;
  /** Of all wordings, not only the counted ones. */
  common: CommonWords;
  /** Of the counted ones; empty while there are few. */
  lastWording: string;
  hasMoreWordings: boolean;
}

/** Counts reasons as objects go by. The order in which they come makes no difference. */
export class ReasonCounter {
  readonly #words: number;
  readonly #groups = new Map<string, Group>();
  /** Keys of messages that have been seen without the name of their object: most messages come again and again. */
  readonly #keys = new Map<string, string>();

  constructor(level = 0) {
    this.#words = comparedWords[level] ?? 0;
  }

  /** Whether there are too many different reasons: count again with the next level. */
  get isFull(): boolean {
    return this.#groups.size > maxDifferentReasons;
  }

  add({ result, name, message }: BackupObject): void {
    if (result === 'Success' || this.isFull) return;
    const wording = toWording(message);
    const key = `${result} ${this.#keyOf(wording, cleanText(name))}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = {
        result,
        count: 0,
        wordings: new Map(),
        common: new CommonWords(),
        lastWording: '',
        hasMoreWordings: false,
      };
      this.#groups.set(key, group);
    }
    group.count += 1;
    countWording(group, wording);
  }

  groups(): ReasonGroup[] {
    return mergeAlike([...this.#groups.values()].map(toReasonGroup)).sort(
      (a, b) =>
        severity(b) - severity(a) || b.count - a.count || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
    );
  }

  #keyOf(wording: string, name: string): string {
    const known = this.#keys.get(wording);
    if (known !== undefined && !mayName(wording, name)) return known;
    const key = firstWords(reasonKeyOf(wording, name), this.#words);
    if (this.#keys.size < maxDifferentReasons && !mayName(wording, name)) this.#keys.set(wording, key);
    return key;
  }
}

/**
 * @param objects - gone through again with less and less of each message compared while there are too many reasons
 * @param asAdded - the object as it is to be counted
 */
export function groupReasons<T extends BackupObject>(
  objects: Iterable<T>,
  asAdded: (object: T) => BackupObject = (object) => object,
): ReasonGroup[] {
  for (let level = 0; ; level += 1) {
    const counter = new ReasonCounter(level);
    for (const object of objects) counter.add(asAdded(object));
    if (!counter.isFull) return counter.groups();
  }
}

function toWording(message: string): string {
  return cutText(
    cleanText(message.length > 2 * wordingLength ? message.slice(0, 2 * wordingLength) : message).trim(),
    wordingLength,
  );
}

function mayName(wording: string, name: string): boolean {
  const trimmed = name.trim();
  return trimmed !== '' && wording.toLowerCase().includes(trimmed.toLowerCase());
}

function firstWords(key: string, words: number): string {
  return words === Infinity ? key : key.split(' ', words).join(' ');
}

function countWording(group: Group, wording: string): void {
  const { wordings } = group;
  const count = wordings.get(wording);
  if (count !== undefined) {
    wordings.set(wording, count + 1);
    return;
  }
  group.common.add(wording);
  if (wordings.size < countedWordings) {
    wordings.set(wording, 1);
    return;
  }
  // Which ones are left does not depend on their order: one that has been dropped is never taken in again.
  if (!group.hasMoreWordings) group.lastWording = lastOf(wordings);
  group.hasMoreWordings = true;
  if (wording > group.lastWording) return;
  wordings.delete(group.lastWording);
  wordings.set(wording, 1);
  group.lastWording = lastOf(wordings);
}

function lastOf(wordings: Map<string, number>): string {
  let last = '';
  for (const wording of wordings.keys()) if (wording > last) last = wording;
  return last;
}

function toReasonGroup({ result, count, wordings, common, hasMoreWordings }: Group): ReasonGroup {
  let message = '';
  let most = 0;
  for (const [wording, times] of wordings) {
    if (times > most || (times === most && wording < message)) [message, most] = [wording, times];
  }
  return { result, message: hasMoreWordings || wordings.size > 1 ? common.showIn(message) : message, count };
}

/** Two groups can be worded alike, because an object's own name is only taken out of its own message. */
function mergeAlike(groups: readonly ReasonGroup[]): ReasonGroup[] {
  const merged = new Map<string, ReasonGroup>();
  for (const group of groups) {
    const key = `${group.result} ${group.message}`;
    const alike = merged.get(key);
    if (alike === undefined) merged.set(key, { ...group });
    else alike.count += group.count;
  }
  return [...merged.values()];
}

function severity({ result }: ReasonGroup): number {
  return result === 'Failed' ? 1 : 0;
}
