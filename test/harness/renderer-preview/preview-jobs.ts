/** Made-up jobs: one of each kind that there is to see. */
import { describeJob } from '../../../src-main/jobs/describe-job.ts';
import { overviewJobs } from '../../../src-main/jobs/job-overview.ts';
import type { JobRecord } from '../../../src-main/journal/jobs.ts';
import type {
  Expectation,
  ExpectedRuns,
  ExpectedRunsPreview,
  JobState,
} from '../../../src-shared/model/expected-run.ts';
import { stripLength, type JobDetails, type JobRow, type ProposedJob } from '../../../src-shared/model/job.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';

const lastMs = Date.parse('2026-11-22T22:38:33Z');
const dayMs = 24 * 60 * 60_000;
/** The letter of a run that did not happen. */
const missed = 'm';
const results: Readonly<Record<string, SessionResult>> = { s: 'Success', w: 'Warning', f: 'Failed' };

interface Story {
  name: string;
  organization?: string;
  host?: string;
  type?: JobRecord['type'];
  /** A letter for each run, oldest first. */
  runs: string;
  /** Of the last run, in minutes, and of those before it. */
  minutes?: [last: number, usual: number];
  gigabytes?: [last: number, usual: number] | null;
  state?: JobState;
}

const hourMs = 60 * 60_000;
const nowMs = Date.now();

const stories: Story[] = [
  {
    name: 'Exchange daily',
    organization: 'contoso.com',
    runs: 'ssssssssssssssssssssswssssssssf',
    minutes: [4, 38],
    state: { kind: 'up-to-date', nextAtMs: nowMs + 20 * hourMs },
  },
  {
    name: 'SharePoint sites',
    organization: 'contoso.com',
    runs: 'sssssssssssssssssssssssssssssw',
    minutes: [58, 52],
    state: { kind: 'late', expectedAtMs: nowMs - 0.7 * hourMs, graceEndsAtMs: nowMs + hourMs },
  },
  {
    name: 'Teams to object storage',
    organization: 'contoso.com',
    type: 'backup-copy',
    runs: 'sssffsssssssssssssssssssssssss',
    minutes: [212, 84],
    gigabytes: [31, 12],
  },
  {
    name: 'OneDrive weekly',
    organization: 'fabrikam.onmicrosoft.com',
    runs: 'ssmswmmss',
    minutes: [95, 118],
    state: { kind: 'missed', expectedAtMs: nowMs - 3.2 * hourMs },
  },
  {
    name: 'restic home',
    host: 'FILES01',
    runs: 'ffffffffff',
    minutes: [1, 1],
    gigabytes: null,
    state: { kind: 'muted', untilMs: nowMs + 200 * hourMs },
  },
  {
    name: 'Überwachung und Sicherung der Postfächer aller Standorte mit Archiven',
    organization: 'städtische-werke.example',
    runs: 'swswswswswswswswswswswswswswsws',
  },
  { name: 'SQL dumps', host: 'SQL02', runs: 's', minutes: [3, 3], gigabytes: [0.4, 0.4] },
  ...Array.from({ length: 12 }, (_, index) => ({
    name: `Mailboxes of site ${index + 1}`,
    organization: 'contoso.com',
    runs: 's'.repeat(31),
  })),
];

function tell(story: Story, index: number): JobRecord {
  const { name, organization = '', host = '', type = 'backup', runs, minutes = [41, 40], gigabytes = [8.2, 8] } = story;
  const endOf = (run: number) => lastMs - index * 1_700_000 - (runs.length - 1 - run) * dayMs;
  const of = (pair: [number, number], run: number) => (run === runs.length - 1 ? pair[0] : pair[1]);
  const runsOf = Array.from(runs, (letter, run) => ({
    letter,
    run: {
      startedAtMs: endOf(run) - of(minutes, run) * 60_000,
      endedAtMs: endOf(run),
      result: results[letter] ?? 'Success',
      sizeBytes: gigabytes === null ? null : Math.round(of(gigabytes, run) * 1024 ** 3),
    },
  }));
  const known = runsOf.filter(({ letter }) => letter !== missed).map(({ run }) => run);
  const lastSuccess = known.findLast(({ result }) => result === 'Success');
  return {
    id: index + 1,
    source: 'folder',
    name,
    organization,
    host,
    type,
    runs: known,
    missedAtMs: runsOf.filter(({ letter }) => letter === missed).map(({ run }) => run.endedAtMs),
    lastSuccessAtMs: lastSuccess?.endedAtMs ?? null,
  };
}

const stateOf = (id: number): JobState => stories[id - 1]?.state ?? { kind: 'new' };

export const previewJobs: readonly JobRow[] = overviewJobs(
  stories.map(tell).map((job) => ({ ...job, runs: job.runs.slice(-stripLength) })),
  stateOf,
);

const daily: Expectation = {
  runs: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], time: '22:00', timeZone: 'Europe/Vienna' },
  graceMinutes: 60,
  setBy: 'person',
};

export const previewProposals: readonly ProposedJob[] = previewJobs
  .filter(({ state }) => state.kind === 'new')
  .map(({ id, name, organization }) => ({ id, name, organization, expectation: daily }));

/** Of a job: its runs as the list has them, and more of the same before. */
export function previewJobDetails(id: number): JobDetails | null {
  const story = stories[id - 1];
  if (story === undefined) return null;
  const runs = story.runs.length < stripLength ? story.runs : story.runs.padStart(88, 'sssssmsssws');
  const known = tell({ ...story, runs }, id - 1);
  const shown = { ...known, runs: known.runs.slice(-stripLength) };
  return describeJob({ one: () => shown, missedBy: () => known.missedAtMs, runsOf: () => known.runs }, id, {
    nowMs: lastMs + dayMs / 2,
    timeZone: 'Europe/Vienna',
    nameOfSource: () => ({ kind: 'folder' }),
    expected: {
      stateOf,
      expectationOf: () => (stateOf(id).kind === 'new' ? null : daily),
      proposalOf: () => (stateOf(id).kind === 'new' ? daily : null),
    },
  });
}

export function previewExpectedRuns(runs: ExpectedRuns): ExpectedRunsPreview {
  if (runs.kind === 'cron' && runs.line.split(' ').length < 5) return { kind: 'not-a-cron-line' };
  if (runs.kind === 'by-source' || runs.kind === 'none') return { kind: 'never' };
  return { kind: 'runs', atMs: [1, 2, 3].map((day) => lastMs + day * dayMs) };
}
