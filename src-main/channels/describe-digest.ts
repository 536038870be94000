/** The sentences of a digest, the same in every channel. Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import { describeSource } from '../../src-shared/wording/describe-source.ts';
import { formatCount, type Presentation } from '../../src-shared/model/presentation.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';
import {
  countRuns,
  type DigestFacts,
  type DigestJobState,
  type RunTotals,
} from '../notifications/facts/digest-facts.ts';
import { countOf } from './describe-session.ts';

type Counted = Pick<DigestFacts, 'states' | 'inPeriod'> & { jobs: { readonly length: number } };

/** What needs a look, as the subject begins: `2 failed, 1 missed`; otherwise that all is well. */
export function describeCounts(facts: Counted, to: Presentation): string {
  const { states, inPeriod, jobs } = facts;
  const number = (state: DigestJobState) => formatCount(states[state], to);
  const parts = [
    states.failed > 0 ? `${number('failed')} failed` : '',
    states.missed > 0 ? `${number('missed')} missed` : '',
    states.warning > 0 ? pluralize(states.warning, { one: '# warning', other: '# warnings' }, number('warning')) : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  if (jobs.length === 0) return 'No jobs';
  return countRuns(inPeriod) === 0 ? 'No runs' : 'All successful';
}

/** For example `[2 failed, 1 missed] 38 jobs - Friday 27 November`. */
export function describeDigestSubject(facts: Counted & Pick<DigestFacts, 'every' | 'toMs'>, to: Presentation): string {
  return `[${describeCounts(facts, to)}] ${countJobs(facts.jobs.length, to)} - ${describeDay(facts, to)}`;
}

/** `1 job`, `38 jobs`. */
export function countJobs(count: number, to: Presentation): string {
  return countOf(count, 'job', 'jobs', to);
}

const before = { day: '', week: 'week to ', month: 'month to ' } as const;

function describeDay({ every, toMs }: Pick<DigestFacts, 'every' | 'toMs'>, { locale, timeZone }: Presentation): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return before[every] + format.format(toMs);
}

/** The one sentence of the first screen. */
export function describeJobs({ states, inPeriod, jobs }: Counted, to: Presentation): string {
  const all = jobs.length;
  if (all === 0) return 'No job has reported yet';
  const number = (count: number) => formatCount(count, to);
  const parts = [
    states.failed > 0 ? `${number(states.failed)} of ${countJobs(all, to)} failed` : '',
    states.missed > 0 ? `${number(states.missed)} did not run when expected` : '',
    states.warning > 0 ? countOf(states.warning, 'with a warning', 'with warnings', to) : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return `${states.failed > 0 ? '' : `Of ${countJobs(all, to)}, `}${parts.join(', ')}`;
  if (countRuns(inPeriod) === 0) return `No job ran: ${countJobs(all, to)} known`;
  const ran = all - states['not-run'];
  if (ran < all)
    return `${countJobs(ran, to)} of ${number(all)} ran, ${ran === 1 ? 'successfully' : 'all successfully'}`;
  return all === 1 ? 'The job was successful' : `All ${countJobs(all, to)} were successful`;
}

export const stateNames: Readonly<Record<DigestJobState, string>> = {
  failed: 'Failed',
  missed: 'Missed',
  warning: 'Warning',
  recovered: 'Recovered',
  successful: 'Success',
  'not-run': 'Not run',
};

/** `24 runs: 23 successful, 1 failed`; `1 run`. */
export function describeRuns(totals: Pick<RunTotals, 'counts'>, to: Presentation): string {
  const count = countRuns(totals);
  const { Success, Warning, Failed } = totals.counts;
  const runs = countOf(count, 'run', 'runs', to);
  if (count <= 1 || Success === count) return count > 1 ? `${runs}, all successful` : runs;
  const parts = [
    Success > 0 ? `${formatCount(Success, to)} successful` : '',
    Warning > 0 ? countOf(Warning, 'with a warning', 'with warnings', to) : '',
    Failed > 0 ? `${formatCount(Failed, to)} failed` : '',
  ];
  return `${runs}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** Why this one covers more than its own period, and what is missing in it; each a sentence. */
export function describeDigestNotes(
  { missedCount, unreadSources }: Pick<DigestFacts, 'missedCount' | 'unreadSources'>,
  to: Presentation,
): string[] {
  const missed = pluralize(
    missedCount,
    {
      one: 'One earlier digest was not sent because the program was not running. This one covers its time too.',
      other: '# earlier digests were not sent because the program was not running. This one covers their time too.',
    },
    formatCount(missedCount, to),
  );
  return [
    ...(missedCount > 0 ? [missed] : []),
    ...unreadSources
      .map((source) => describeSource(textsOf(to.language).words, source))
      .map((name) => `${name} could not be read in time: the latest runs of its jobs are not included.`),
  ];
}

/** How a figure compares with the period before: 0.12 is 12 % more. `null`: nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** `12 % more`, `the same`; empty where there is nothing to compare with. */
export function describeChange(change: number | null, words: { more: string; less: string }, to: Presentation): string {
  if (change === null) return '';
  const percent = Math.round(Math.abs(change) * 100);
  if (percent === 0) return 'as before';
  return `${formatCount(percent, to)} % ${change > 0 ? words.more : words.less}`;
}
