/** Counts as a person's language writes them, without asking `Intl` for each. */
import type { Presentation } from '../../src-shared/domain/presentation.ts';

const probes = [0, 7, 999, 1000, 1234, 9999, 10_000, 123_456, 1_000_000, 1_234_567, 999_999_999_999];

/**
 * @returns a function that writes what `Intl.NumberFormat` writes. Most languages only put a sign between groups of
 * three digits; where trying shows that this one does, that is done here, else (Indian groups, Arabic digits) by `Intl`.
 */
export function createCountFormat(
  { locale }: Pick<Presentation, 'locale'>,
  write: (text: string) => string = (text) => text,
): (count: number) => string {
  const format = new Intl.NumberFormat(locale);
  const group = format.formatToParts(1_234_567).find(({ type }) => type === 'group')?.value ?? '';
  // Some languages, such as Spanish, begin at five digits.
  const isFirstGrouped = format.format(1234) !== '1234';
  const separator = write(group);
  const fast = (count: number) => groupInThrees(count, separator, isFirstGrouped);
  const isAlike = probes.every((probe) => fast(probe) === write(format.format(probe)));
  return (count) =>
    isAlike && Number.isSafeInteger(count) && count >= 0 && !Object.is(count, -0)
      ? fast(count)
      : write(format.format(count));
}

/** The three digits of a group: `000` to `999`. */
const threeDigits = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'));

function groupInThrees(count: number, separator: string, isFirstGrouped: boolean): string {
  if (count < (isFirstGrouped ? 1000 : 10_000)) return String(count);
  let rest = Math.floor(count / 1000);
  let text = threeDigits[count % 1000] ?? '';
  for (; rest >= 1000; rest = Math.floor(rest / 1000)) text = (threeDigits[rest % 1000] ?? '') + separator + text;
  return String(rest) + separator + text;
}
