import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { durationOfRun, stripLength, type JobRow } from '../../../src-shared/model/job.ts';
import {
  formatColumnDateTime,
  formatDuration,
  formatShortDate,
  formatSize,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { describeJobState } from '../../../src-shared/wording/describe-job-state.ts';
import { describeTrend } from '../../../src-shared/wording/describe-job.ts';
import { selectedRow } from '../../components/selected-row.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import type { DrawnRow } from '../../components/table/row-table.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { words } from '../../text/words.ts';
import { groupIcons, groupOf } from './job-group.ts';
import { JobStrip } from './job-strip.tsx';

/** So many runs are shown where there is little room. */
export const shortStripLength = 10;
/** In CSS pixels. */
export const rowHeights = { wide: 48, narrow: 88 } as const;
/** The strip is under the name. */
export const narrowTable = '(max-width: 640px)';

const isNarrow = `@container ${narrowTable}`;
const withoutSize = '@container (max-width: 1180px)';
const withoutDuration = '@container (max-width: 1020px)';
const withoutNext = '@container (max-width: 860px)';

export const useColumnStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) 298px 176px 160px 148px 148px',
    gridTemplateAreas: '"job strip last next duration size"',
    '@container (1020px < width <= 1180px)': {
      gridTemplateColumns: 'minmax(120px, 1fr) 298px 176px 160px 148px',
      gridTemplateAreas: '"job strip last next duration"',
    },
    '@container (860px < width <= 1020px)': {
      gridTemplateColumns: 'minmax(120px, 1fr) 298px 176px 160px',
      gridTemplateAreas: '"job strip last next"',
    },
    '@container (640px < width <= 860px)': {
      gridTemplateColumns: 'minmax(100px, 1fr) 298px 176px',
      gridTemplateAreas: '"job strip last"',
    },
    [isNarrow]: {
      gridTemplateColumns: '98px minmax(0, 1fr)',
      gridTemplateAreas: '"job job" "strip last"',
      alignContent: 'center',
      rowGap: '4px',
    },
    alignItems: 'center',
    columnGap: '16px',
    boxSizing: 'border-box',
    padding: '0 16px',
  },
  job: { gridArea: 'job' },
  strip: { gridArea: 'strip' },
  last: { gridArea: 'last' },
  next: { gridArea: 'next', [withoutNext]: { display: 'none' } },
  duration: { gridArea: 'duration', [withoutDuration]: { display: 'none' } },
  size: { gridArea: 'size', [withoutSize]: { display: 'none' } },
});

const useStyles = makeStyles({
  row: {
    cursor: 'default',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: selectedRow,
  cell: { minWidth: '0' },
  job: { display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { flexShrink: 0 },
  texts: { minWidth: '0', display: 'flex', flexDirection: 'column' },
  line: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  second: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface JobsTableRowProps extends DrawnRow {
  job: JobRow;
  /** The run that has the keyboard, counted from the newest; `null`: none of this job. */
  activeRun: number | null;
  activeRunId: string;
  isNarrow: boolean;
  /** To say how late it is. */
  nowMs: number;
  presentation: Presentation;
  onSelect: (job: JobRow) => void;
  onOpen: (job: JobRow) => void;
}

/** One job. */
export const JobsTableRow = memo(function JobsTableRow(props: JobsTableRowProps) {
  const { id, job, rowIndex, isSelected, activeRun, activeRunId, isNarrow, nowMs, presentation } = props;
  const { onSelect, onOpen } = props;
  const styles = useStyles();
  const columns = useColumnStyles();
  const { last } = job;
  const next = describeJobState(words, job.state, nowMs, presentation);
  const size = last.sizeBytes === null ? '' : formatSize(last.sizeBytes, presentation);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={mergeClasses(columns.row, styles.row, isSelected && styles.selected)}
      style={{ height: `${isNarrow ? rowHeights.narrow : rowHeights.wide}px` }}
      onClick={() => onSelect(job)}
      onDoubleClick={() => onOpen(job)}
    >
      <div role="gridcell" className={mergeClasses(styles.cell, columns.job, styles.job)}>
        <StatusIcon kind={groupIcons[groupOf(job)]} className={styles.icon} />
        <Lines first={job.name} second={[job.organization, job.host].filter((each) => each !== '').join(', ')} />
      </div>
      <div role="gridcell" className={mergeClasses(styles.cell, columns.strip)}>
        <JobStrip
          strip={job.strip}
          length={isNarrow ? shortStripLength : stripLength}
          active={activeRun}
          activeId={activeRunId}
          presentation={presentation}
        />
      </div>
      <Cell
        className={columns.last}
        first={formatColumnDateTime(new Date(last.endedAtMs).toISOString(), presentation)}
        second={isNarrow && isOverdue(job) ? next.detail : describeLastSuccess(job, presentation)}
      />
      <Cell className={columns.next} first={next.title} second={next.detail} />
      <Cell
        className={columns.duration}
        first={formatDuration(durationOfRun(last))}
        second={describeTrend(words, 'duration', job.durationTrend, presentation)}
      />
      <Cell className={columns.size} first={size} second={describeTrend(words, 'size', job.sizeTrend, presentation)} />
    </div>
  );
});

function isOverdue({ state }: JobRow): boolean {
  return state.kind === 'late' || state.kind === 'missed';
}

function describeLastSuccess({ last, lastSuccessAtMs }: JobRow, to: Presentation): string {
  if (last.result === 'Success') return jobsText.results.Success;
  if (lastSuccessAtMs === null) return jobsText.noSuccess;
  return jobsText.lastSuccess(formatShortDate(new Date(lastSuccessAtMs).toISOString(), to));
}

interface LinesProps {
  first: string;
  second: string;
}

function Cell({ className, ...lines }: LinesProps & { className: string }): ReactNode {
  const styles = useStyles();
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, className)}>
      <Lines {...lines} />
    </div>
  );
}

function Lines({ first, second }: LinesProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.texts}>
      <span className={styles.line} title={first}>
        {first}
      </span>
      {second !== '' && (
        <span className={mergeClasses(styles.line, styles.second)} title={second}>
          {second}
        </span>
      )}
    </div>
  );
}
