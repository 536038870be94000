/** Counts and sizes as a person's language writes them, put together here where the language allows it: `Intl` is not asked for each. */
import { formatCount, formatSize, type Presentation } from '../../../src-shared/model/presentation.ts';

const probes = [0, 7, 999, 1000, 1234, 9999, 10_000, 123_456, 1_000_000, 1_234_567, 999_999_999_999];

/** How a language writes whole numbers: from this many on with a sign between groups of three digits. */
interface Grouping {
  sign: string;
  from: number;
}

/** What has been learned of each language; `null`: it does otherwise, as Indian groups and Arabic digits do. */
const groupings = new Map<string, Grouping | null>();

/**
 * @param write - what is done to each piece.
 * @returns a function that writes what the domain's `formatCount` writes. Most languages only put a sign between groups
 *   of three digits; where trying shows that this one does, that is done here, else by `Intl`.
 */
export function createCountFormat(to: Presentation, write: (text: string) => string): (count: number) => string {
  let grouping = groupings.get(to.locale);
  if (grouping === undefined) groupings.set(to.locale, (grouping = learnGrouping(to)));
  const byIntl = (count: number) => write(formatCount(count, to));
  if (grouping === null) return byIntl;
  const { from } = grouping;
  const sign = write(grouping.sign);
  return (count) => {
    if (count > 0 && count < from && Number.isInteger(count)) return String(count);
    if (!Number.isSafeInteger(count) || count < 0 || Object.is(count, -0)) return byIntl(count);
    return groupInThrees(count, { sign, from });
  };
}

function learnGrouping(to: Presentation): Grouping | null {
  const sign =
    new Intl.NumberFormat(to.locale).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value ?? '';
  // Some languages, such as Spanish, begin at five digits.
  const grouping = { sign, from: formatCount(1234, to) === '1234' ? 10_000 : 1000 };
  return probes.every((probe) => groupInThrees(probe, grouping) === formatCount(probe, to)) ? grouping : null;
}

/** The three digits of a group: `000` to `999`. */
const threeDigits = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'));

function groupInThrees(count: number, { sign, from }: Grouping): string {
  if (count < from) return String(count);
  let rest = Math.floor(count / 1000);
  let text = threeDigits[count % 1000] ?? '';
  for (; rest >= 1000; rest = Math.floor(rest / 1000)) text = (threeDigits[rest % 1000] ?? '') + sign + text;
  return String(rest) + sign + text;
}

/** How a language writes a size of one unit: `before`, the whole number, the decimal sign and digit, `after`. */
interface Pattern {
  before: string;
  decimal: string;
  after: string;
}

const unitCount = 6;
const largest = 1024;

/** Sizes of a unit, in tenths: numbers that languages treat differently, at both ends and between. */
const probedTenths = [
  0, 1, 10, 11, 15, 20, 21, 30, 40, 50, 110, 111, 120, 210, 220, 990, 1000, 1010, 5005, 9999, 10_000, 10_239,
];

/** What has been learned of each language, by unit; `null`: it writes some sizes of the unit in another way. */
const learned = new Map<string, (Pattern | null)[]>();

/** Sizes as the domain's `formatSize` writes them. @param write - what is done to each piece once */
export function createSizeFormat(to: Presentation, write: (text: string) => string): (sizeBytes: number) => string {
  const formatWhole = createCountFormat(to, write);
  const patterns: (Pattern | null)[] = [];
  return (sizeBytes) => {
    let unit = 0;
    let tenths = sizeBytes * 10;
    for (let value = sizeBytes; tenths >= largest * 10 && unit < unitCount - 1; unit += 1) {
      value /= 1024;
      tenths = Math.round(value * 10);
    }
    // Sizes that cannot be: negative, a part of a byte, beyond the last unit.
    if (!(Number.isInteger(sizeBytes) && sizeBytes >= 0 && tenths < largest * 10))
      return write(formatSize(sizeBytes, to));
    let pattern = patterns[unit];
    if (pattern === undefined) patterns[unit] = pattern = writePattern(patternOf(unit, to), write);
    return pattern === null ? write(formatSize(sizeBytes, to)) : writeSize(tenths, pattern, formatWhole);
  };
}

function patternOf(unit: number, to: Presentation): Pattern | null {
  const known = learned.get(to.locale) ?? [];
  learned.set(to.locale, known);
  let pattern = known[unit];
  if (pattern === undefined) known[unit] = pattern = learnPattern(unit, to);
  return pattern;
}

function writePattern(pattern: Pattern | null, write: (text: string) => string): Pattern | null {
  if (pattern === null) return null;
  const { before, decimal, after } = pattern;
  return { before: write(before), decimal: write(decimal), after: write(after) };
}

function writeSize(
  tenths: number,
  { before, decimal, after }: Pattern,
  formatWhole: (count: number) => string,
): string {
  const whole = Math.floor(tenths / 10);
  const digit = tenths % 10;
  return digit === 0
    ? before + formatWhole(whole) + after
    : before + formatWhole(whole) + decimal + formatWhole(digit) + after;
}

/** @returns `null` where trying shows that this language writes some sizes of the unit in another way. */
function learnPattern(unit: number, to: Presentation): Pattern | null {
  const formatWhole = createCountFormat(to, (text) => text);
  const toBytes = (tenths: number) => Math.round((tenths / 10) * 1024 ** unit);
  const bytes = unit === 0;
  const example = formatSize(toBytes(bytes ? 50 : 55), to);
  const [digit5, at] = [formatWhole(5), example.indexOf(formatWhole(5))];
  const last = example.lastIndexOf(digit5);
  if (at === -1 || (last === at) !== bytes) return null;
  const pattern = {
    before: example.slice(0, at),
    decimal: example.slice(at + digit5.length, last),
    after: example.slice(last + digit5.length),
  };
  const isAlike = probedTenths
    .filter((tenths) => (bytes ? tenths % 10 === 0 : tenths >= 10))
    .every((tenths) => writeSize(tenths, pattern, formatWhole) === formatSize(toBytes(tenths), to));
  return isAlike ? pattern : null;
}
