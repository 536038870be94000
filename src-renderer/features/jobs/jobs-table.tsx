import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { stripLength, type JobRow } from '../../../src-shared/model/job.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { EmptyTable } from '../../components/table/empty-table.tsx';
import { RowTable } from '../../components/table/row-table.tsx';
import { useMediaQuery } from '../../components/use-media-query.ts';
import { jobsText } from '../../text/jobs-text.ts';
import { JobsTableRow, narrowTable, rowHeights, shortStripLength, useColumnStyles } from './jobs-table-row.tsx';
import { moveInStrip } from './move-in-strip.ts';

const useStyles = makeStyles({
  header: { height: '100%' },
  // Clipped, not taken away: assistive technologies still name the column.
  hidden: { [`@container ${narrowTable}`]: { position: 'absolute', clipPath: 'inset(50%)' } },
});

/** A job by its id. */
export type JobPlace = Pick<JobRow, 'id'>;

interface JobsTableProps {
  jobs: readonly JobRow[];
  nowMs: number;
  presentation: Presentation;
  selected: JobPlace | null;
  isFiltered: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  /** The keyboard moves there. */
  onSelect: (job: JobPlace) => void;
  onClick: (job: JobPlace) => void;
  /** The space bar. */
  onShowDetails: (job: JobPlace) => void;
  /** Enter or a double click. */
  onOpen: (job: JobRow) => void;
  /** Ends search and filters. */
  onShowAll: () => void;
}

/** The jobs. The arrow keys left and right enter the strip of the selected one, and Esc leaves it. */
export function JobsTable(props: JobsTableProps) {
  const { jobs, nowMs, presentation, selected, isFiltered, scroller, onSelect, onClick, onShowDetails, onShowAll } =
    props;
  const isNarrow = useMediaQuery(narrowTable);
  const activeRunId = useId();
  const [active, setActive] = useState<{ jobId: number; run: number } | null>(null);
  const length = isNarrow ? shortStripLength : stripLength;
  const selectedJob = jobs.find(({ id }) => id === selected?.id);
  const activeRun = active !== null && active.jobId === selectedJob?.id ? active.run : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (selectedJob === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      onShowDetails(selectedJob);
      return;
    }
    const run = moveInStrip(event.key, activeRun, Math.min(length, selectedJob.strip.length));
    if (run === 'elsewhere') return;
    event.preventDefault();
    setActive(run === null ? null : { jobId: selectedJob.id, run });
  };
  return (
    <RowTable<JobPlace, JobRow>
      label={jobsText.table}
      rows={jobs}
      total={jobs.length}
      rowHeight={isNarrow ? rowHeights.narrow : rowHeights.wide}
      find={findJob}
      selected={selected}
      activePart={activeRun === null ? null : activeRunId}
      scroller={scroller}
      header={<Header stripLength={length} />}
      drawRow={(job, drawn) => (
        <JobsTableRow
          key={job.id}
          {...drawn}
          job={job}
          activeRun={drawn.isSelected ? activeRun : null}
          activeRunId={activeRunId}
          isNarrow={isNarrow}
          nowMs={nowMs}
          presentation={presentation}
          onSelect={onClick}
          onOpen={props.onOpen}
        />
      )}
      onSelect={onSelect}
      onOpen={() => selectedJob !== undefined && props.onOpen(selectedJob)}
      onKeyDown={onKeyDown}
    >
      {jobs.length === 0 && (
        <EmptyTable
          text={isFiltered ? jobsText.nothingFound : jobsText.empty}
          showAll={isFiltered ? jobsText.showAll : null}
          onShowAll={onShowAll}
        />
      )}
    </RowTable>
  );
}

function findJob(jobs: readonly JobPlace[], { id }: JobPlace): number | null {
  const index = jobs.findIndex((job) => job.id === id);
  return index < 0 ? null : index;
}

function Header({ stripLength: length }: { stripLength: number }) {
  const styles = useStyles();
  const columns = useColumnStyles();
  const { columns: names } = jobsText;
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(columns.row, styles.header)}>
      <div role="columnheader" className={columns.job}>
        {names.job}
      </div>
      <div role="columnheader" className={mergeClasses(columns.strip, styles.hidden)}>
        {names.strip(length)}
      </div>
      <div role="columnheader" className={mergeClasses(columns.last, styles.hidden)}>
        {names.last}
      </div>
      <div role="columnheader" className={columns.next}>
        {names.next}
      </div>
      <div role="columnheader" className={columns.duration}>
        {names.duration}
      </div>
      <div role="columnheader" className={columns.size}>
        {names.size}
      </div>
    </div>
  );
}
