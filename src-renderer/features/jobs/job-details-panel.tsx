import { Text } from '@fluentui/react-components';
import type { Ref } from 'react';
import { durationOfRun, type JobDetails, type JobRow } from '../../../src-shared/model/job.ts';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import {
  formatDateTime,
  formatDuration,
  formatSize,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { describeSource } from '../../../src-shared/wording/describe-source.ts';
import { describeExpectedRuns } from '../../../src-shared/wording/describe-expected-runs.ts';
import { words } from '../../text/words.ts';
import { describeJobState } from '../../../src-shared/wording/describe-job-state.ts';
import { describeTrend } from '../../../src-shared/wording/describe-job.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAnswerAbout } from '../../api/use-answer-about.ts';
import { FieldList, type Field } from '../../components/field-list.tsx';
import { DetailsPanel } from '../../components/table/details-panel.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { JobActions } from './job-actions.tsx';
import { JobDays } from './job-days.tsx';

const askForDetails = (id: number) => request('jobs.details', { id });

interface JobDetailsPanelProps {
  ref: Ref<HTMLDivElement>;
  id: number;
  isPage: boolean;
  /** Every job; another list when something has changed. */
  jobs: readonly JobRow[];
  nowMs: number;
  presentation: Presentation;
  onOpenHistory: (job: JobRow) => void;
  onGone: (into: JobRow | null) => void;
  onClose: () => void;
}

/** Everything about the selected job, and what can be done with it. */
export function JobDetailsPanel(props: JobDetailsPanelProps) {
  const { ref, id, isPage, jobs, nowMs, presentation, onOpenHistory, onGone, onClose } = props;
  const details = useAnswerAbout(askForDetails, id, jobs);
  const known = details === 'loading' ? null : details;
  return (
    <DetailsPanel ref={ref} title={known?.row.name ?? ''} isPage={isPage} onClose={onClose}>
      {details === null && <Text role="status">{jobsText.detailsGone}</Text>}
      {known !== null && (
        <>
          <JobActions
            job={known.row}
            jobs={jobs}
            expectation={known.expectation}
            proposal={known.proposal}
            nowMs={nowMs}
            presentation={presentation}
            onOpenHistory={() => onOpenHistory(known.row)}
            onGone={onGone}
          />
          <JobDays details={known} presentation={presentation} />
          <FieldList fields={fieldsOf(known, nowMs, presentation)} />
        </>
      )}
    </DetailsPanel>
  );
}

function fieldsOf({ row, source, expectation }: JobDetails, nowMs: number, to: Presentation): Field[] {
  const { fields } = jobsText;
  const { last, lastSuccessAtMs } = row;
  const at = (atMs: number) => formatDateTime(new Date(atMs).toISOString(), to);
  const withTrend = (value: string, trend: string) => (trend === '' ? value : `${value}, ${trend}`);
  const size =
    last.sizeBytes === null
      ? ''
      : withTrend(formatSize(last.sizeBytes, to), describeTrend(words, 'size', row.sizeTrend, to));
  const next = describeJobState(words, row.state, nowMs, to);
  return [
    { label: fields.last, value: `${at(last.endedAtMs)}\n${jobsText.results[last.result]}` },
    { label: fields.lastSuccess, value: lastSuccessAtMs === null ? jobsText.noSuccess : at(lastSuccessAtMs) },
    { label: fields.expected, value: describeExpectation(expectation) },
    { label: fields.next, value: [next.title, next.detail].filter((each) => each !== '').join(', ') },
    {
      label: fields.duration,
      value: withTrend(formatDuration(durationOfRun(last)), describeTrend(words, 'duration', row.durationTrend, to)),
    },
    { label: fields.size, value: size },
    { label: fields.organization, value: row.organization },
    { label: fields.computer, value: row.host },
    { label: fields.type, value: jobsText.types[row.type] },
    { label: fields.source, value: describeSource(words, source) },
  ].filter(({ value }) => value !== '');
}

function describeExpectation(expectation: Expectation | null): string {
  if (expectation === null) return jobsText.notExpected;
  const runs = describeExpectedRuns(words, expectation.runs);
  return expectation.runs.kind === 'none' ? runs : jobsText.withGrace(runs, expectation.graceMinutes);
}
