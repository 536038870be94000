/** When a job is expected to run, as the dialog Expect edits it (product section 13.3). */
import type { EntryProblem } from '../model/entry-problem.ts';
import { defaultGraceMinutes, graceMinutesSchema, type Expectation, type ExpectedRuns } from '../model/expected-run.ts';
import { isTimeZone, timeOfDayPattern } from '../model/local-time.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';

/** `by-source`: nobody sets anything; where the source of the job plans its runs, these are expected. */
export const expectationKinds = ['by-source', 'every', 'weekly', 'cron', 'none'] as const;
export type ExpectationKind = (typeof expectationKinds)[number];

export interface ExpectationForm {
  kind: ExpectationKind;
  count: string;
  unit: 'hours' | 'days';
  /** 1 is Monday, 7 is Sunday. */
  weekdays: readonly number[];
  time: string;
  line: string;
  timeZone: string;
  graceMinutes: string;
}

export type ExpectationField = 'count' | 'weekdays' | 'time' | 'line' | 'timeZone' | 'graceMinutes';

/** @param timeZone - of the person, to begin with */
export function toExpectationForm(expectation: Expectation | null, timeZone: string): ExpectationForm {
  const empty: ExpectationForm = {
    kind: 'by-source',
    count: '1',
    unit: 'days',
    weekdays: [1, 2, 3, 4, 5],
    time: '02:00',
    line: '0 2 * * *',
    timeZone,
    graceMinutes: String(expectation?.graceMinutes ?? defaultGraceMinutes),
  };
  if (expectation === null || expectation.setBy === 'source') return empty;
  const { runs } = expectation;
  switch (runs.kind) {
    case 'every':
      return { ...empty, kind: 'every', count: String(runs.count), unit: runs.unit };
    case 'weekly':
    case 'cron':
      return { ...empty, ...runs };
    case 'by-source':
    case 'none':
      return { ...empty, kind: runs.kind };
  }
}

/** `null`: as the source plans. */
export function parseExpectationForm(form: ExpectationForm): ParsedForm<Expectation | null, ExpectationField> {
  const problems: FieldProblem<ExpectationField>[] = [];
  const runs = parseRuns(form, problems);
  const graceMinutes = graceMinutesSchema.safeParse(wholeNumber(form.graceMinutes));
  if (form.kind !== 'none' && !graceMinutes.success) {
    problems.push({ field: 'graceMinutes', problem: { kind: 'not-a-grace' } });
  }
  const grace = graceMinutes.data ?? defaultGraceMinutes;
  const isLeftToSource = form.kind === 'by-source' && grace === defaultGraceMinutes;
  return parsedAs(problems, isLeftToSource ? null : { runs, graceMinutes: grace, setBy: 'person' });
}

function parseRuns(form: ExpectationForm, problems: FieldProblem<ExpectationField>[]): ExpectedRuns {
  const complain = (field: ExpectationField, problem: EntryProblem) => problems.push({ field, problem });
  const { kind, unit, weekdays, line } = form;
  const timeZone = form.timeZone.trim();
  const checkTimeZone = () => {
    if (!isTimeZone(timeZone)) {
      complain('timeZone', { kind: 'not-a-time-zone', text: timeZone, mayBeEmpty: false });
    }
  };
  switch (kind) {
    case 'by-source':
    case 'none':
      return { kind };
    case 'every': {
      const count = wholeNumber(form.count);
      if (!(count >= 1 && count <= 1_000)) complain('count', { kind: 'not-a-count' });
      return { kind, count, unit };
    }
    case 'weekly': {
      if (weekdays.length === 0) complain('weekdays', { kind: 'weekdays-missing' });
      const time = form.time.trim().padStart(5, '0');
      if (!timeOfDayPattern.test(time)) complain('time', { kind: 'not-a-time', example: '02:00' });
      checkTimeZone();
      return { kind, weekdays: [...weekdays].sort((a, b) => a - b), time, timeZone };
    }
    case 'cron':
      if (line.trim() === '') complain('line', { kind: 'cron-line-missing' });
      checkTimeZone();
      return { kind, line: line.trim(), timeZone };
  }
}

function wholeNumber(text: string): number {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
}
