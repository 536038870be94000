/** Sizes as the domain's `formatSize` writes them, put together here where the language allows it. */
import { formatSize, type Presentation } from '../../../src-shared/model/presentation.ts';
import { createCountFormat } from './count-format.ts';

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

/** @param write - what is done to each piece once. */
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
    if (pattern === undefined) patterns[unit] = pattern = learnPattern(unit, to, formatWhole, write);
    return pattern === null ? write(formatSize(sizeBytes, to)) : writeSize(tenths, pattern, formatWhole);
  };
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
function learnPattern(
  unit: number,
  to: Presentation,
  formatWhole: (count: number) => string,
  write: (text: string) => string,
): Pattern | null {
  const toBytes = (tenths: number) => Math.round((tenths / 10) * 1024 ** unit);
  const bytes = unit === 0;
  const example = write(formatSize(toBytes(bytes ? 50 : 55), to));
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
    .every((tenths) => writeSize(tenths, pattern, formatWhole) === write(formatSize(toBytes(tenths), to)));
  return isAlike ? pattern : null;
}
