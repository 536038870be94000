/** What several wordings of one reason have in common. The order in which they are added makes no difference. */
import { differentReasons } from '../../../src-shared/model/different-reasons.ts';

/** A word with what joins its parts, as in an address; or the punctuation around words. */
const token = /[^\s:;,.!?()]+(?:[:;,.!?()]+[^\s:;,.!?()]+)*|[:;,.!?()]+/g;
const word = /\p{L}{2}/u;

interface Occurrence {
  count: number;
  /** In the wording that is being added. */
  found: number;
  /** The longest way of writing it that was seen: "items" of "item" and "items". */
  written: string;
}

export class CommonWords {
  /** `null` until the first wording. */
  #words: Map<string, Occurrence> | null = null;

  /** Called for nearly every object: looks only for the words that are still common. */
  add(wording: string): void {
    if (this.#words === null) {
      this.#words = countWords(wording);
      return;
    }
    for (const [text] of wording.matchAll(token)) {
      const known = this.#words.get(keyOf(text));
      if (known === undefined) continue;
      known.found += 1;
      if (text !== known.written) known.written = chooseWriting(known.written, text);
    }
    for (const [key, known] of this.#words) {
      if (known.found === 0) this.#words.delete(key);
      if (known.found < known.count) known.count = known.found;
      known.found = 0;
    }
  }

  /** @returns the wording with "…" in place of the words that others of the group do not have */
  showIn(wording: string): string {
    const own = countWords(wording);
    const shown = wording.replace(token, (text) => {
      const key = keyOf(text);
      const common = this.#words?.get(key);
      return common !== undefined && common.count === own.get(key)?.count ? common.written : '…';
    });
    const text = shown.replace(/\s+/g, ' ').replace(/…(?: ?…)+/g, '…');
    return word.test(text) ? text : differentReasons;
  }
}

function countWords(wording: string): Map<string, Occurrence> {
  const words = new Map<string, Occurrence>();
  for (const [text] of wording.matchAll(token)) {
    const key = keyOf(text);
    const known = words.get(key);
    if (known === undefined) words.set(key, { count: 1, found: 0, written: text });
    else {
      known.count += 1;
      known.written = chooseWriting(known.written, text);
    }
  }
  return words;
}

/** The same for "Denied" and "denied", and for "item" and "items". */
function keyOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length > 2 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** The longer one; of equally long ones the first by letters. */
function chooseWriting(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
