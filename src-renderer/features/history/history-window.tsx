import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import { wholeHistory, type HistoryFilter, type HistoryPlace } from '../../../src-shared/model/history.ts';
import { formatCount } from '../../../src-shared/model/presentation.ts';
import type { HistorySnapshot } from '../../../src-shared/contract/history.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAskedStep } from '../../api/use-asked-step.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { TableWindow } from '../../components/table/table-window.tsx';
import { useDetails } from '../../components/table/use-details.ts';
import { useLate } from '../../components/use-late.ts';
import { useWindowTitle } from '../../components/use-window-title.ts';
import { historyText } from '../../text/history-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';
import { useNotices } from '../notices/use-notices.ts';
import { useStepsElsewhere } from '../notices/use-steps-elsewhere.ts';
import { useUpdate } from '../notices/use-update.ts';
import { HistoryDetailsPanel } from './history-details-panel.tsx';
import { HistoryProblemNotice } from './history-problem-notice.tsx';
import { HistoryTable } from './history-table.tsx';
import { HistoryToolbar } from './history-toolbar.tsx';
import { useHistoryProblems } from './use-history-problems.ts';
import { useHistoryRows } from './use-history-rows.ts';
import { useNewEntries } from './use-new-entries.ts';

const useStyles = makeStyles({
  newEntries: {
    position: 'absolute',
    zIndex: 1,
    top: '40px',
    left: '50%',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow8,
  },
});

const takeJob = () => request('history.take-job', undefined);

/** Below, there is no room for the details beside the table. */
const onePane = '(max-width: 760px)';

const parkedKind = 'notifications-parked' satisfies Failure['kind'];

/** The History window (product section 8). */
export function HistoryWindow({ snapshot }: { snapshot: HistorySnapshot }) {
  const styles = useStyles();
  const { presentation } = snapshot;
  const [filter, setFilter] = useState(wholeHistory);
  const scroller = useRef<HTMLDivElement>(null);
  const details = useDetails<HistoryPlace>(scroller, onePane);
  useAskedStep('history.job-asked', takeJob, (job) => setFilter({ ...wholeHistory, job }));
  const { selected, isNarrow, isPage, select, open } = details;
  const { state, isSearching } = useHistoryRows(filter);
  const isLate = useLate(isSearching || state === null);
  const isRestLate = useLate(state?.isComplete === false);
  const update = useUpdate();
  const notices = useNotices(snapshot.notices, null);
  const newEntries = useNewEntries(scroller, state);
  const steps = useStepsElsewhere();
  const problems = useHistoryProblems(state?.revision ?? null);
  const title = useWindowTitle(historyText.windowTitle);

  const change = (changes: Partial<HistoryFilter>) => {
    // Another choice of what happened takes the place of the problem that was to be shown.
    setFilter((previous) => ({ ...previous, ...('group' in changes && { problem: null }), ...changes }));
  };
  const showParked = () => setFilter({ ...wholeHistory, group: 'parked' });
  // Of the rows that are shown: those of the present filter may still be on their way.
  const isFiltered = state !== null && filters(state.filter);
  const count = (number: number) => formatCount(number, presentation);
  const status = () => {
    if (state === null || isSearching) return isLate ? historyText.searching : '';
    if (isRestLate && !state.isComplete) return historyText.loadingRest;
    const said = isFiltered ? historyText.found : historyText.entries;
    return said(state.total, count(state.total));
  };
  return (
    <TableWindow
      title={title}
      isPage={isPage}
      top={
        <>
          <NoticeStack
            // Here each problem is shown with what a person can do about it.
            notices={problems.length === 0 ? notices : notices.filter(({ failure }) => failure.kind !== parkedKind)}
            update={update}
            steps={{ ...steps, 'open-history': { label: historyText.showParked, run: showParked } }}
          >
            {problems.map((problem) => (
              <HistoryProblemNotice
                key={problem.name}
                problem={problem}
                presentation={presentation}
                steps={steps}
                onShow={() => setFilter({ ...wholeHistory, group: 'parked', problem: problem.name })}
              />
            ))}
          </NoticeStack>
          <HistoryToolbar filter={filter} onChange={change} status={status()} isNarrow={isNarrow} />
        </>
      }
      table={
        <>
          {state !== null && (
            <HistoryTable
              // Another filter is another table, seen from its top.
              key={JSON.stringify(state.filter)}
              state={state}
              presentation={presentation}
              selected={selected}
              isFiltered={isFiltered}
              scroller={scroller}
              onSelect={select}
              onClick={isNarrow ? open : select}
              onOpen={open}
              onShowAll={() => setFilter(wholeHistory)}
            />
          )}
          {newEntries.count > 0 && (
            <Button
              {...accessKeyProps(historyText.newEntries(newEntries.count, count(newEntries.count)))}
              className={styles.newEntries}
              shape="circular"
              size="small"
              appearance="primary"
              onClick={newEntries.show}
            >
              <AccessText label={historyText.newEntries(newEntries.count, count(newEntries.count))} />
            </Button>
          )}
        </>
      }
      details={
        selected !== null &&
        (!isNarrow || isPage) && (
          <HistoryDetailsPanel
            isPage={isPage}
            ref={details.panel}
            id={selected.id}
            revision={state?.revision ?? 0}
            presentation={presentation}
            onSelect={select}
            onClose={details.close}
          />
        )
      }
    />
  );
}

function filters({ text, result, group, problem, job }: HistoryFilter): boolean {
  return text.trim() !== '' || [result, group, problem, job].some((each) => each !== null);
}
