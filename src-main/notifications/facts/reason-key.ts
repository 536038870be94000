/**
 * What two messages have in common that differ only in names, ids, sizes, numbers, dates, quoted texts and paths
 * (product section 5.2). Each pattern runs in linear time, because backup servers log whatever they are sent.
 */

/** Stands for whatever was taken out: the object replacement character, which no log has a use for. */
const gap = '\ufffc';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const unit =
  '(?:bytes?|[kmgtp]i?b|bits?|ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?)(?:/s(?:ec)?)?';

/** `mark`: what is in every match. Looking for it first spares long words without it a search from each of their letters. */
const replacements: readonly [pattern: RegExp, by: string, mark?: string][] = [
  // Quoted texts; an apostrophe inside a word is none.
  [/"[^"]{0,300}"|“[^”]{0,300}”|„[^“”]{0,300}[“”]|«[^»]{0,300}»|‘[^’]{0,300}’|`[^`]{0,300}`/gu, gap],
  [/(?<![\p{L}\p{N}])'[^']{0,300}'(?![\p{L}\p{N}])/gu, gap, "'"],
  // Addresses of pages and of people.
  [/(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]+/gu, gap, '://'],
  [/[^\s@<>()[\],;:"'\ufffc]{1,64}@[^\s@<>()[\],;:"'\ufffc]{1,255}/gu, gap, '@'],
  // Paths of Windows and others, up to the first blank.
  [/(?<![^\s("'=:,;])[^\s"<>|\ufffc]{0,100}\\[^\s"<>|,;]*/gu, gap, '\\'],
  [/(?<![^\s("'=:,;])~?\/[^\s"'<>|:,;)]+/gu, gap, '/'],
  // Ids, then every word or number that has a digit in it, with what joins such parts: times, dates, versions.
  [/(?<![\p{L}\p{N}])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\p{L}\p{N}])/gu, gap],
  [/(?<![\p{L}\p{N}])[0-9a-f]{8,}(?![\p{L}\p{N}])/gu, gap],
  [/(?<![\p{L}\p{N}_])[-+]?(?=[\p{L}_]*\p{N})[\p{L}\p{N}_]+(?:[.,:/+-](?=[\p{L}_]*\p{N})[\p{L}\p{N}_]+)*/gu, gap],
  // What belongs to a number or a date.
  [new RegExp(`${gap}(?:\\s?${unit}|%)(?![\\p{L}\\p{N}])`, 'gu'), gap],
  [new RegExp(`${gap}[\\s.,]{0,3}(?:am|pm|a\\.m\\.|p\\.m\\.|utc|gmt|z)(?![\\p{L}\\p{N}])`, 'gu'), gap],
  [new RegExp(`(?<!\\p{L})${month}[\\s.,]{0,3}${gap}|${gap}[\\s.,]{0,3}${month}(?!\\p{L})`, 'gu'), gap],
  [new RegExp(`(?<!\\p{L})${weekday}[\\s.,]{0,3}${gap}`, 'gu'), gap],
  [/\ufffc(?:[\s.,:;/+()[\]{}-]{0,5}\ufffc)+/gu, gap],
  // "1 item" and "2 items".
  [/(\ufffc \p{L}{2,40}?)s(?!\p{L})/gu, '$1'],
  [/\s+/gu, ' '],
];

/**
 * @param message - cleaned, as `cleanText` does.
 * @param objectName - the name of the object that the message is about; cleaned; where it stands by itself in the
 *   message it is taken out.
 * @returns the same text for messages of the same reason; not made to be read.
 */
export function reasonKeyOf(message: string, objectName: string): string {
  let key = takeOutName(message.toLowerCase(), objectName.toLowerCase());
  for (const [pattern, by, mark] of replacements) {
    if (mark === undefined || key.includes(mark)) key = key.replace(pattern, by);
  }
  return key.trim();
}

/** Only where it stands by itself: an object called “a” must not take every “a” out of every word. */
function takeOutName(text: string, name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || !text.includes(trimmed)) return text;
  let result = '';
  let from = 0;
  for (let at = text.indexOf(trimmed); at !== -1; at = text.indexOf(trimmed, at + trimmed.length)) {
    const isWhole = !isWordPart(text[at - 1]) && !isWordPart(text[at + trimmed.length]);
    if (!isWhole) continue;
    result += text.slice(from, at) + gap;
    from = at + trimmed.length;
  }
  return result + text.slice(from);
}

const wordPart = /[\p{L}\p{N}_]/u;

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && wordPart.test(character);
}
