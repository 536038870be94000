/** Counts as a person's language writes them, without asking `Intl` for each. */
import { formatCount, type Presentation } from '../../../src-shared/model/presentation.ts';

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
