/** Sizes as the domain's `formatSize` writes them, each different text made only once. */
import { formatSize, type Presentation } from '../../src-shared/domain/presentation.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** A size is written with one decimal and at most 1024 of a unit: 10 240 texts for each unit. */
const textsPerUnit = 16_384;

/** @param write - what is done to each text once, before it is remembered. */
export function createSizeFormat(
  to: Presentation,
  write: (text: string) => string = (text) => text,
): (sizeBytes: number) => string {
  const formats = units.map((): Intl.NumberFormat | null => null);
  const known = new Map<number, string>();
  return (sizeBytes) => {
    let unit = 0;
    let tenths = sizeBytes * 10;
    for (let value = sizeBytes; tenths >= 10_240 && unit < units.length - 1; unit += 1) {
      value /= 1024;
      tenths = Math.round(value * 10);
    }
    // No size that can be counted on: negative, a part of a byte, or beyond the last unit.
    if (!(Number.isInteger(sizeBytes) && sizeBytes >= 0 && tenths < textsPerUnit))
      return write(formatSize(sizeBytes, to));
    const key = unit * textsPerUnit + tenths;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const format = (formats[unit] ??= createUnitFormat(to.locale, unit));
    const text = write(format.format(tenths / 10));
    known.set(key, text);
    return text;
  };
}

function createUnitFormat(locale: string, index: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[index] ?? 'byte',
    unitDisplay: index === 0 ? 'long' : 'short',
    maximumFractionDigits: index === 0 ? 0 : 1,
  });
}
