/** All jobs of a digest for programs: CSV by RFC 4180, as the report of a session has it (product section 14.2). */
import { textsOf } from '../../../../src-shared/languages/languages.ts';
import type { Presentation } from '../../../../src-shared/model/presentation.ts';
import type { DigestFacts, DigestJob, DigestJobState, RunTotals } from '../../../notifications/facts/digest-facts.ts';
import { composeCsvHead, toCsvText } from '../report-csv.ts';

/** The same in every language: programs compare them. */
const stateNames: Readonly<Record<DigestJobState, string>> = {
  failed: 'Failed',
  missed: 'Missed',
  warning: 'Warning',
  recovered: 'Recovered',
  successful: 'Success',
  'not-run': 'Not run',
};

/** Reasons are of the jobs that the body lists too. */
export function composeDigestCsv(
  { jobs }: Pick<DigestFacts, 'jobs'>,
  { language }: Pick<Presentation, 'language'>,
): Uint8Array<ArrayBuffer> {
  const head = composeCsvHead(textsOf(language).notices.digest.columns);
  return new TextEncoder().encode(head + jobs.map(composeRow).join(''));
}

function composeRow({ name, organization, host, state, last, inPeriod, before, reason }: DigestJob): string {
  const fields = [
    toCsvText(name),
    toCsvText(organization),
    toCsvText(host),
    stateNames[state],
    ...countsOf(inPeriod),
    ...(last === null
      ? ['', '', '', '']
      : [
          new Date(last.endedAtMs).toISOString(),
          last.result,
          seconds(Math.max(0, last.endedAtMs - last.startedAtMs)),
          last.sizeBytes ?? '',
        ]),
    ...averagesOf(inPeriod),
    ...countsOf(before),
    ...averagesOf(before),
    toCsvText(reason),
  ];
  return `${fields.join(',')}\r\n`;
}

function countsOf({ counts: { Success, Warning, Failed } }: RunTotals): number[] {
  return [Success, Warning, Failed];
}

/** Empty where nothing is known. */
function averagesOf({ counts: { Success, Warning }, durationMs, sizedCount, sizeBytes }: RunTotals): (number | '')[] {
  const timed = Success + Warning;
  return [timed === 0 ? '' : seconds(durationMs / timed), sizedCount === 0 ? '' : Math.round(sizeBytes / sizedCount)];
}

function seconds(durationMs: number): number {
  return Math.round(durationMs / 1000);
}
