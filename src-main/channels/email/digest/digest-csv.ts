/** All jobs of a digest for programs: CSV by RFC 4180, as the report of a session has it (product section 14.2). */
import type { DigestFacts, DigestJob, RunTotals } from '../../../notifications/facts/digest-facts.ts';
import { stateNames } from '../../describe-digest.ts';
import { toCsvText } from '../report-csv.ts';

const head =
  '\ufeffJob,Organization,Computer,State,Successful,Warnings,Failed,LastEnd,LastResult,LastDurationSeconds,LastSizeBytes,AverageDurationSeconds,AverageSizeBytes,SuccessfulBefore,WarningsBefore,FailedBefore,AverageDurationSecondsBefore,AverageSizeBytesBefore,Reason\r\n';

/** Reasons are of the jobs that the body lists too. */
export function composeDigestCsv({ jobs }: Pick<DigestFacts, 'jobs'>): Uint8Array<ArrayBuffer> {
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
