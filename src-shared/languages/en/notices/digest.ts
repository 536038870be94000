/** A digest: how all jobs stand. */
import type { Counted } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

type Every = 'day' | 'week' | 'month';

/** Of the jobs that need a look; `null`: none. */
type NeedsLook = Readonly<Record<'failed' | 'missed' | 'warning', Counted | null>>;

const before: Readonly<Record<Every, string>> = { day: '', week: 'week to ', month: 'month to ' };

const isThere = (part: string): boolean => part !== '';

export const digestText = {
  states: {
    failed: 'Failed',
    missed: 'Missed',
    warning: 'Warning',
    recovered: 'Recovered',
    successful: 'Success',
    'not-run': 'Not run',
  },
  /** What the subject begins with. */
  needLook: ({ failed, missed, warning }: NeedsLook) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : `${missed.written} missed`,
      warning === null ? '' : pluralize(warning.count, { one: '# warning', other: '# warnings' }, warning.written),
    ]
      .filter(isThere)
      .join(', '),
  noJobs: 'No jobs',
  noRuns: 'No runs',
  allSuccessful: 'All successful',
  /** For example `[2 failed, 1 missed] 38 jobs - Friday 27 November`. @param day - the last one of the period */
  subject: ({ state, jobs, every, day }: { state: string; jobs: Counted; every: Every; day: string }) =>
    `[${state}] ${counts.jobs(jobs)} - ${before[every]}${day}`,
  title: (state: string) => `Digest: ${state}`,
  heading: (jobs: Counted) => `Digest of ${counts.jobs(jobs)}`,
  period: (from: string, to: string) => `${from} to ${to}`,

  /** The sentence of a first look. It has no full stop: it is a headline. */
  outcome: {
    noneReported: 'No job has reported yet',
    needLook: ({ jobs, failed, missed, warning }: NeedsLook & { jobs: Counted }) => {
      const parts = [
        failed === null ? '' : `${failed.written} of ${counts.jobs(jobs)} failed`,
        missed === null ? '' : `${missed.written} did not run when expected`,
        warning === null ? '' : counts.withWarnings(warning),
      ].filter(isThere);
      return `${failed === null ? `Of ${counts.jobs(jobs)}, ` : ''}${parts.join(', ')}`;
    },
    noneRan: (jobs: Counted) => `No job ran: ${counts.jobs(jobs)} known`,
    someRan: ({ ran, jobs }: { ran: Counted; jobs: Counted }) =>
      `${counts.jobs(ran)} of ${jobs.written} ran, ${ran.count === 1 ? 'successfully' : 'all successfully'}`,
    allRan: (jobs: Counted) =>
      jobs.count === 1 ? 'The job was successful' : `All ${counts.jobs(jobs)} were successful`,
  },

  /** `24 runs: 23 successful, 1 failed`. `null`: none */
  runs: ({
    runs,
    successful,
    warnings,
    failed,
  }: { runs: Counted } & Record<'successful' | 'warnings' | 'failed', Counted | null>) => {
    const parts = [
      successful === null ? '' : counts.successful(successful),
      warnings === null ? '' : counts.withWarnings(warnings),
      failed === null ? '' : counts.failed(failed),
    ];
    return `${counts.runs(runs)}: ${parts.filter(isThere).join(', ')}`;
  },
  /** One run at most: its result is told elsewhere. */
  fewRuns: counts.runs,
  allRunsSuccessful: (runs: Counted) => `${counts.runs(runs)}, all successful`,

  earlierNotSent: ({ count, written }: Counted) =>
    pluralize(
      count,
      {
        one: 'One earlier digest was not sent because the program was not running. This one covers its time too.',
        other: '# earlier digests were not sent because the program was not running. This one covers their time too.',
      },
      written,
    ),
  notRead: (source: string) => `${source} could not be read in time: the latest runs of its jobs are not included.`,
  /** For whoever reads one line of it. */
  summary: (state: string, outcome: string) => `${state}: ${outcome}`,

  needsAttention: 'Needs attention',
  moreJobs: (jobs: Counted) => `and ${counts.jobs(jobs)} more`,
  expectedAt: (time: string) => `expected ${time}`,
  allJobs: 'All jobs',
  jobsListed: ({ jobs, listed }: { jobs: Counted; listed: Counted }) =>
    `Jobs (${counts.jobs(jobs)}, ${listed.written} of them listed)`,
  tooLarge: (jobs: Counted) => `${counts.jobs(jobs)} more are not listed: the message would be too large.`,
  onlyInFile: (jobs: Counted) => `${counts.jobs(jobs)} more are only in the attached CSV file.`,
  onlyInZip: (jobs: Counted) => `${counts.jobs(jobs)} more are only in the attached CSV file, which is zipped.`,
  fileIsZipped: 'The attached CSV file is zipped.',
  fileTooLarge: 'The CSV file would have made the message too large.',
  /** The last run of a job, with how long it took and how much it transferred where that is known. */
  lastRun: ({ time, duration, size }: { time: string; duration: string; size: string | null }) =>
    [`last ${time}`, duration, ...(size === null ? [] : [size])].join(', '),

  strip: {
    results: { Success: 'successful', Warning: 'warning', Failed: 'failed' },
    /** HTML. @param signs - what each sign stands for */
    legend: (signs: readonly string[]) => `Each cell is a run, the last one at the right: ${signs.join(', ')}.`,
    /** Read out where the cells are not seen. @param last - the result of the last one, as of `results` */
    readOut: ({
      runs,
      successful,
      warnings,
      failed,
      last,
    }: Record<'runs' | 'successful' | 'warnings' | 'failed', number> & { last: string }) => {
      const parts = [
        `${successful} successful`,
        ...(warnings > 0 ? [pluralize(warnings, { one: '# warning', other: '# warnings' })] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ];
      return `${pluralize(runs, { one: '# run', other: '# runs' })}: ${parts.join(', ')}; last ${last}`;
    },
  },

  trends: {
    heading: {
      day: 'Compared with the day before',
      week: 'Compared with the week before',
      month: 'Compared with the month before',
    },
    successful: 'Successful',
    duration: 'Duration',
    transferred: 'Transferred',
    /** Shares as they are written, with what they are of. */
    rate: ({
      rate,
      runs,
      rateBefore,
      runsBefore,
    }: {
      rate: string;
      runs: Counted;
      rateBefore: string;
      runsBefore: Counted;
    }) => `${rate} of ${counts.runs(runs)}; before, ${rateBefore} of ${runsBefore.written}`,
    percent: (number: string) => `${number} %`,
    durationOnAverage: (duration: string) => `${duration} on average`,
    sizePerRun: (size: string) => `${size} per run`,
    asBefore: 'as before',
    longer: (percent: string) => `${percent} longer`,
    shorter: (percent: string) => `${percent} shorter`,
    more: (percent: string) => `${percent} more`,
    less: (percent: string) => `${percent} less`,
    withChange: (value: string, change: string) => `${value}, ${change}`,
    changedMost: 'Changed most:',
    changed: ({ value, change, before: valueBefore }: Record<'value' | 'change' | 'before', string>) =>
      `${value}, ${change} (${valueBefore} before)`,
  },

  /** The heads of the CSV file's columns, in their order. */
  columns: [
    'Job',
    'Organization',
    'Computer',
    'State',
    'Successful',
    'Warnings',
    'Failed',
    'LastEnd',
    'LastResult',
    'LastDurationSeconds',
    'LastSizeBytes',
    'AverageDurationSeconds',
    'AverageSizeBytes',
    'SuccessfulBefore',
    'WarningsBefore',
    'FailedBefore',
    'AverageDurationSecondsBefore',
    'AverageSizeBytesBefore',
    'Reason',
  ],
} as const;
