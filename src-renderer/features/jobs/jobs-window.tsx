import { useMemo, useRef, useState } from 'react';
import type { NamedJob } from '../../../src-shared/model/job.ts';
import { formatCount } from '../../../src-shared/model/presentation.ts';
import type { JobsSnapshot } from '../../../src-shared/contract/jobs.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { TableWindow } from '../../components/table/table-window.tsx';
import { useDetails } from '../../components/table/use-details.ts';
import { useNow } from '../../components/use-now.ts';
import { useWindowTitle } from '../../components/use-window-title.ts';
import { jobsText } from '../../text/jobs-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';
import { useNotices } from '../notices/use-notices.ts';
import { useStepsElsewhere } from '../notices/use-steps-elsewhere.ts';
import { useUpdate } from '../notices/use-update.ts';
import { allJobs, filterJobs } from './jobs-filter.ts';
import { JobDetailsPanel } from './job-details-panel.tsx';
import { JobsTable, type JobPlace } from './jobs-table.tsx';
import { JobsToolbar } from './jobs-toolbar.tsx';
import { ProposalBar } from './proposal-bar.tsx';
import { useJobs } from './use-jobs.ts';
import { useProposals } from './use-proposals.ts';

/** Below, there is no room for the details beside the table. */
const onePane = '(max-width: 980px)';

/** The Jobs window (product section 13.2). */
export function JobsWindow({ snapshot }: { snapshot: JobsSnapshot }) {
  const { presentation } = snapshot;
  const [filter, setFilter] = useState(allJobs);
  const scroller = useRef<HTMLDivElement>(null);
  const details = useDetails<JobPlace>(scroller, onePane);
  const { selected, isNarrow, isPage, select, open } = details;
  const openHistory = useAction(({ id, name }: NamedJob) => request('history.show-job', { id, name }));
  const { proposals, answer } = useProposals();
  const nowMs = useNow();
  const jobs = useJobs(snapshot.jobs);
  const found = useMemo(() => filterJobs(jobs, filter), [jobs, filter]);
  const update = useUpdate();
  const notices = useNotices(snapshot.notices, null);
  const steps = useStepsElsewhere();
  const title = useWindowTitle(jobsText.windowTitle);
  const isFiltered = found !== jobs;
  const said = isFiltered ? jobsText.found : jobsText.jobs;
  return (
    <TableWindow
      title={title}
      isPage={isPage}
      top={
        <>
          <NoticeStack notices={notices} update={update} steps={steps}>
            {proposals.length > 0 ? (
              <ProposalBar
                proposals={proposals}
                formatCount={(count) => formatCount(count, presentation)}
                onAnswer={answer}
              />
            ) : null}
          </NoticeStack>
          <JobsToolbar
            filter={filter}
            onChange={(changes) => setFilter((previous) => ({ ...previous, ...changes }))}
            status={said(found.length, formatCount(found.length, presentation))}
            isNarrow={isNarrow}
          />
        </>
      }
      table={
        <JobsTable
          // Another filter is another table, seen from its top.
          key={JSON.stringify(filter)}
          jobs={found}
          nowMs={nowMs}
          presentation={presentation}
          selected={selected}
          isFiltered={isFiltered}
          scroller={scroller}
          onSelect={select}
          onClick={isNarrow ? open : select}
          onShowDetails={open}
          onOpen={openHistory.run}
          onShowAll={() => setFilter(allJobs)}
        />
      }
      details={
        selected !== null &&
        (!isNarrow || isPage) && (
          <JobDetailsPanel
            ref={details.panel}
            id={selected.id}
            isPage={isPage}
            jobs={jobs}
            nowMs={nowMs}
            presentation={presentation}
            onOpenHistory={openHistory.run}
            onGone={(into) => {
              if (into === null) details.close();
              else details.select(into);
            }}
            onClose={details.close}
          />
        )
      }
    />
  );
}
