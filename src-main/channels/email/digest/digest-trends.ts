/** How the jobs do against the period before: on the whole, and the jobs that changed most (product section 14.2). */
import {
  formatCount,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../../../src-shared/model/presentation.ts';
import { cutText } from '../../../notifications/facts/clean-text.ts';
import {
  countRuns,
  type DigestFacts,
  type DigestJob,
  type RunTotals,
} from '../../../notifications/facts/digest-facts.ts';
import { changeOf, describeChange } from '../../describe-digest.ts';
import { countOf } from '../../describe-session.ts';
import { textLimits } from '../../shorten-text.ts';
import { escapeHtml } from '../escape-html.ts';

const maxChangedJobs = 5;
/** Smaller changes are the usual ups and downs, however large they are in percent. */
const smallestChange = 0.25;
const smallestDurationMs = 60_000;
const smallestSizeBytes = 100 * 1024 * 1024;

const longer = { more: 'longer', less: 'shorter' };
const larger = { more: 'more', less: 'less' };
const names = { day: 'day', week: 'week', month: 'month' } as const;

export function composeTrends({ every, inPeriod, before, jobs }: DigestFacts, to: Presentation): string {
  if (countRuns(inPeriod) === 0 || countRuns(before) === 0) return '';
  const rows: [label: string, text: string][] = [
    ['Successful', describeRate(inPeriod, before, to)],
    [
      'Duration',
      describeMeasure(durationOf, inPeriod, before, longer, (value) => `${formatDuration(value)} on average`, to),
    ],
    [
      'Transferred',
      describeMeasure(sizeOf, inPeriod, before, larger, (value) => `${formatSize(value, to)} per run`, to),
    ],
  ];
  const written = rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `<tr><th scope="row">${label}</th><td>${escapeHtml(text)}</td></tr>`);
  return [
    `<h2>Compared with the ${names[every]} before</h2><table class="summary wide" width="100%" cellpadding="0" cellspacing="0" border="0">${written.join('')}</table>`,
    composeChanged(jobs, to),
  ].join('');
}

function describeRate(now: RunTotals, before: RunTotals, to: Presentation): string {
  const rate = ({ counts }: RunTotals) => counts.Success / countRuns({ counts });
  return `${formatPercent(rate(now), to)} of ${countOf(countRuns(now), 'run', 'runs', to)}; before, ${formatPercent(rate(before), to)} of ${formatCount(countRuns(before), to)}`;
}

/** One digit, unless that would make all of it of less than all. */
function formatPercent(rate: number, to: Presentation): string {
  const tenths = rate === 1 ? 1000 : Math.min(999, Math.round(rate * 1000));
  return `${formatCount(tenths / 10, to)} %`;
}

/** @returns the average of a run that did not fail; `null` where there is none */
function durationOf({ durationMs, counts }: RunTotals): number | null {
  const count = counts.Success + counts.Warning;
  return count === 0 ? null : durationMs / count;
}

function sizeOf({ sizedCount, sizeBytes }: RunTotals): number | null {
  return sizedCount === 0 ? null : sizeBytes / sizedCount;
}

function describeMeasure(
  measure: (totals: RunTotals) => number | null,
  now: RunTotals,
  before: RunTotals,
  words: { more: string; less: string },
  write: (value: number) => string,
  to: Presentation,
): string {
  const [value, valueBefore] = [measure(now), measure(before)];
  if (value === null) return '';
  const change = describeChange(changeOf(value, valueBefore), words, to);
  return change === '' ? write(value) : `${write(value)}, ${change}`;
}

interface Changed {
  job: DigestJob;
  change: number;
  text: string;
}

function composeChanged(jobs: readonly DigestJob[], to: Presentation): string {
  const changed = jobs
    .flatMap((job): Changed[] => [
      ...changedBy(job, durationOf, smallestDurationMs, longer, formatDuration, to),
      ...changedBy(job, sizeOf, smallestSizeBytes, larger, (bytes) => formatSize(bytes, to), to),
    ])
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, maxChangedJobs);
  if (changed.length === 0) return '';
  const rows = changed.map(
    ({ job, text }) =>
      `<tr><td><span class="name">${escapeHtml(cutText(job.name, textLimits.jobName))}</span> ${escapeHtml(text)}</td></tr>`,
  );
  return `<p class="note quiet">Changed most:</p><table role="presentation" class="reasons wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

function changedBy(
  job: DigestJob,
  measure: (totals: RunTotals) => number | null,
  smallest: number,
  words: { more: string; less: string },
  write: (value: number) => string,
  to: Presentation,
): Changed[] {
  const [value, valueBefore] = [measure(job.inPeriod), measure(job.before)];
  const change = changeOf(value, valueBefore);
  if (value === null || valueBefore === null || change === null) return [];
  if (Math.abs(change) < smallestChange || Math.abs(value - valueBefore) < smallest) return [];
  return [
    { job, change, text: `${write(value)}, ${describeChange(change, words, to)} (${write(valueBefore)} before)` },
  ];
}
