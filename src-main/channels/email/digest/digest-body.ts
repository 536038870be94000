/** The body of a digest: what needs a look, then all jobs, then how they do against the period before (product section 14.2). */
import { countedFor } from '../../../../src-shared/languages/counted.ts';
import { textsOf } from '../../../../src-shared/languages/languages.ts';
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import {
  formatDateTimeWithOffset,
  formatDuration,
  formatShortDateTime,
  formatSize,
  type Presentation,
} from '../../../../src-shared/model/presentation.ts';
import { cutText } from '../../../notifications/facts/clean-text.ts';
import {
  countRuns,
  needsLook,
  type DigestFacts,
  type DigestJob,
  type DigestJobState,
} from '../../../notifications/facts/digest-facts.ts';
import { describeCounts, describeDigestNotes, describeJobs, describeRuns } from '../../describe-digest.ts';
import { shortenText, textLimits } from '../../shorten-text.ts';
import { escapeHtml, escapeLines } from '../escape-html.ts';
import { composeFrame } from '../html-message.ts';
import { inline, resultSigns } from '../style.ts';
import { composeLegend, composeStrip } from './digest-strip.ts';
import { composeTrends } from './digest-trends.ts';

/** How many jobs the body lists, and where all of them are. */
export interface DigestExtent {
  shownJobs: number;
  /** `none`: they did not fit beside the message. */
  csv: 'attached' | 'zipped' | 'none';
}

export interface DigestBody {
  /** A complete document. */
  html: string;
  /** Before this UTF-16 unit of it a late message says so. */
  latenessAt: number;
}

/** More would push the strips off the second screen. They are in the list of all jobs too. */
const maxIssues = 30;
const reasonBounds = { maxLength: 400, maxLines: 4 };
const resultOfState: Record<DigestJobState, SessionResult> = {
  failed: 'Failed',
  missed: 'Failed',
  warning: 'Warning',
  recovered: 'Success',
  successful: 'Success',
  'not-run': 'Success',
};

export function composeDigestBody(facts: DigestFacts, extent: DigestExtent, to: Presentation): DigestBody {
  const { jobs } = facts;
  const sentence = describeJobs(facts, to);
  const title = textsOf(to.language).notices.digest.title(describeCounts(facts, to));
  const { before, after } = composeFrame({ title, preheader: sentence }, to);
  const head = before + composeHead(facts, sentence, to);
  const shown = jobs.slice(0, extent.shownJobs);
  const rest = [
    ...describeDigestNotes(facts, to).map(
      (note) => `<p class="note"><b class="warning">${resultSigns.Warning.html}</b> ${escapeHtml(note)}</p>`,
    ),
    composeAttention(facts, extent, to),
    composeJobs(shown, extent, jobs.length, to),
    composeTrends(facts, to),
  ];
  return { html: head + rest.join('') + after, latenessAt: head.length };
}

function composeHead(facts: DigestFacts, sentence: string, to: Presentation): string {
  const { states, fromMs, toMs } = facts;
  const result = states.failed + states.missed > 0 ? 'Failed' : states.warning > 0 ? 'Warning' : 'Success';
  const counts = escapeHtml(describeCounts(facts, to));
  const at = (timeMs: number) => formatDateTimeWithOffset(new Date(timeMs).toISOString(), to);
  const texts = textsOf(to.language).notices.digest;
  const heading = texts.heading(countedFor(to)(facts.jobs.length));
  const period = texts.period(at(fromMs), at(toMs));
  return [
    `<table role="presentation" class="wide" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="banner" bgcolor="${resultSigns[result].colour}" style="${inline.banner(resultSigns[result])}">${resultSigns[result].html}&nbsp; ${counts}</td></tr></table>`,
    `<h1 style="${inline.job}">${escapeHtml(heading)}</h1>`,
    `<p class="where quiet">${escapeHtml(period)}</p>`,
    `<p class="outcome" style="${inline.outcome}">${escapeHtml(sentence)}</p>`,
  ].join('');
}

function composeAttention({ jobs, states }: DigestFacts, { shownJobs }: DigestExtent, to: Presentation): string {
  const issues = jobs.slice(0, shownJobs).filter(({ state }) => needsLook(state));
  if (issues.length === 0) return '';
  const rows = issues.slice(0, maxIssues).map((job) => composeIssue(job, to));
  const left = states.failed + states.missed + states.warning - rows.length;
  const { moreJobs, needsAttention } = textsOf(to.language).notices.digest;
  const more = left > 0 ? `<p class="quiet">${escapeHtml(moreJobs(countedFor(to)(left)))}</p>` : '';
  return `<h2>${escapeHtml(needsAttention)}</h2>${composeTable(rows)}${more}`;
}

function composeIssue(job: DigestJob, to: Presentation): string {
  const { state, reason, last, expectedAtMs } = job;
  const { html, className } = resultSigns[resultOfState[state]];
  const { digest, reasons } = textsOf(to.language).notices;
  const unknown = expectedAtMs === null ? reasons.none : digest.expectedAt(shortTime(expectedAtMs, to));
  const why = escapeLines(reason === '' ? unknown : shortenText(reason, reasonBounds, to));
  const when = last === null ? '' : `<br><span class="more">${escapeHtml(describeLast(job, to))}</span>`;
  return `<tr><td class="sign ${className}">${html}&nbsp;${escapeHtml(digest.states[state])}</td><td width="100%">${composeName(job)}<br>${why}${when}</td></tr>`;
}

function composeJobs(jobs: readonly DigestJob[], extent: DigestExtent, all: number, to: Presentation): string {
  if (all === 0) return '';
  const { allJobs, jobsListed } = textsOf(to.language).notices.digest;
  const counted = countedFor(to);
  const title = jobs.length < all ? jobsListed({ jobs: counted(all), listed: counted(jobs.length) }) : allJobs;
  const rows = jobs.map((job) => composeJob(job, to));
  return `<h2>${escapeHtml(title)}</h2>${composePlace(jobs.length, all, extent, to)}${composeLegend(to)}${composeTable(rows)}`;
}

/** Nothing is left out in silence. */
function composePlace(shown: number, all: number, { csv }: DigestExtent, to: Presentation): string {
  const texts = textsOf(to.language).notices.digest;
  const describeLeft = { none: texts.tooLarge, attached: texts.onlyInFile, zipped: texts.onlyInZip }[csv];
  const describeAll = { none: texts.fileTooLarge, attached: '', zipped: texts.fileIsZipped }[csv];
  const sentence = shown < all ? describeLeft(countedFor(to)(all - shown)) : describeAll;
  return sentence === '' ? '' : `<p class="report quiet">${escapeHtml(sentence)}</p>`;
}

/** One cell, so that the strip has the whole width of a phone. */
function composeJob(job: DigestJob, to: Presentation): string {
  const { state, strip, inPeriod, last } = job;
  const { html, className } = resultSigns[resultOfState[state]];
  const sign = state === 'not-run' ? '<b class="quiet">&ndash;</b>' : `<b class="${className}">${html}</b>`;
  const runs = countRuns(inPeriod) === 0 ? [] : [describeRuns(inPeriod, to)];
  const more = [
    textsOf(to.language).notices.digest.states[state],
    ...runs,
    ...(last === null ? [] : [describeLast(job, to)]),
  ];
  return `<tr><td>${sign}&nbsp;${composeName(job)}${composeStrip(strip, to)}<span class="more">${more.map(escapeHtml).join(' &middot; ')}</span></td></tr>`;
}

function composeName({ name, organization, host }: DigestJob): string {
  const where = [organization, host].filter((text) => text !== '').map((text) => cutText(text, textLimits.jobName));
  const beside = where.length === 0 ? '' : ` <span class="more">${escapeHtml(where.join(' · '))}</span>`;
  return `<span class="name">${escapeHtml(cutText(name, textLimits.jobName))}</span>${beside}`;
}

/** For example `last 11/27/26, 6:12 AM, 0:12:33, 1.5 GB`. */
function describeLast({ last }: DigestJob, to: Presentation): string {
  if (last === null) return '';
  const { startedAtMs, endedAtMs, sizeBytes } = last;
  return textsOf(to.language).notices.digest.lastRun({
    time: shortTime(endedAtMs, to),
    duration: formatDuration(Math.max(0, endedAtMs - startedAtMs)),
    // No line ends between a number and its unit.
    size: sizeBytes === null ? null : formatSize(sizeBytes, to).replaceAll(' ', '\u00a0'),
  });
}

function shortTime(timeMs: number, to: Presentation): string {
  return formatShortDateTime(new Date(timeMs).toISOString(), to);
}

function composeTable(rows: readonly string[]): string {
  return `<table role="presentation" class="objects wide" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}
