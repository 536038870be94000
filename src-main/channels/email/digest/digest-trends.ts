/** How the jobs do against the period before: on the whole, and the jobs that changed most (product section 14.2). */
import { countedFor } from '../../../../src-shared/languages/counted.ts';
import { textsOf } from '../../../../src-shared/languages/languages.ts';
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
import { changeOf, describeChange, type ChangeWords } from '../../describe-digest.ts';
import { textLimits } from '../../shorten-text.ts';
import { escapeHtml } from '../escape-html.ts';

const maxChangedJobs = 5;
/** Smaller changes are the usual ups and downs, however large they are in percent. */
const smallestChange = 0.25;
const smallestDurationMs = 60_000;
const smallestSizeBytes = 100 * 1024 * 1024;

const longer = { more: 'longer', less: 'shorter' } as const;
const larger = { more: 'more', less: 'less' } as const;

export function composeTrends({ every, inPeriod, before, jobs }: DigestFacts, to: Presentation): string {
  if (countRuns(inPeriod) === 0 || countRuns(before) === 0) return '';
  const texts = textsOf(to.language).notices.digest.trends;
  const writeDuration = (value: number) => texts.durationOnAverage(formatDuration(value));
  const writeSize = (value: number) => texts.sizePerRun(formatSize(value, to));
  const rows: [label: string, text: string][] = [
    [texts.successful, describeRate(inPeriod, before, to)],
    [texts.duration, describeMeasure(durationOf, inPeriod, before, longer, writeDuration, to)],
    [texts.transferred, describeMeasure(sizeOf, inPeriod, before, larger, writeSize, to)],
  ];
  const written = rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(text)}</td></tr>`);
  return [
    `<h2>${escapeHtml(texts.heading[every])}</h2><table class="summary wide" width="100%" cellpadding="0" cellspacing="0" border="0">${written.join('')}</table>`,
    composeChanged(jobs, to),
  ].join('');
}

function describeRate(now: RunTotals, before: RunTotals, to: Presentation): string {
  const rate = ({ counts }: RunTotals) => counts.Success / countRuns({ counts });
  const counted = countedFor(to);
  return textsOf(to.language).notices.digest.trends.rate({
    rate: formatPercent(rate(now), to),
    runs: counted(countRuns(now)),
    rateBefore: formatPercent(rate(before), to),
    runsBefore: counted(countRuns(before)),
  });
}

/** One digit, unless that would make all of it of less than all. */
function formatPercent(rate: number, to: Presentation): string {
  const tenths = rate === 1 ? 1000 : Math.min(999, Math.round(rate * 1000));
  return textsOf(to.language).notices.digest.trends.percent(formatCount(tenths / 10, to));
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
  words: ChangeWords,
  write: (value: number) => string,
  to: Presentation,
): string {
  const [value, valueBefore] = [measure(now), measure(before)];
  if (value === null) return '';
  const change = describeChange(changeOf(value, valueBefore), words, to);
  return change === '' ? write(value) : textsOf(to.language).notices.digest.trends.withChange(write(value), change);
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
  const heading = escapeHtml(textsOf(to.language).notices.digest.trends.changedMost);
  return `<p class="note quiet">${heading}</p><table role="presentation" class="reasons wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

function changedBy(
  job: DigestJob,
  measure: (totals: RunTotals) => number | null,
  smallest: number,
  words: ChangeWords,
  write: (value: number) => string,
  to: Presentation,
): Changed[] {
  const [value, valueBefore] = [measure(job.inPeriod), measure(job.before)];
  const change = changeOf(value, valueBefore);
  if (value === null || valueBefore === null || change === null) return [];
  if (Math.abs(change) < smallestChange || Math.abs(value - valueBefore) < smallest) return [];
  const text = textsOf(to.language).notices.digest.trends.changed({
    value: write(value),
    change: describeChange(change, words, to),
    before: write(valueBefore),
  });
  return [{ job, change, text }];
}
