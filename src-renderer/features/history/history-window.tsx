import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import { wholeHistory, type HistoryFilter, type HistoryPlace } from '../../../src-shared/model/history.ts';
import { formatCount } from '../../../src-shared/model/presentation.ts';
import type { HistorySnapshot } from '../../../src-shared/contract/history.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { useLate } from '../../components/use-late.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
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
import { useOnePane } from './use-one-pane.ts';

const useStyles = makeStyles({
  window: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // No box of its own: the notices measure themselves by the window.
  top: { display: 'contents' },
  content: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '0',
    display: 'flex',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { position: 'relative', flexGrow: 1, minWidth: '0', minHeight: '0', display: 'flex' },
  newEntries: {
    position: 'absolute',
    zIndex: 1,
    top: '40px',
    left: '50%',
    transform: 'translateX(-50%)',
    boxShadow: tokens.shadow8,
  },
});

const parkedKind = 'notifications-parked' satisfies Failure['kind'];

/** The History window (product section 8). */
export function HistoryWindow({ snapshot }: { snapshot: HistorySnapshot }) {
  const styles = useStyles();
  const { presentation } = snapshot;
  const [filter, setFilter] = useState(wholeHistory);
  const [selected, setSelected] = useState<HistoryPlace | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const detailsPanel = useRef<HTMLDivElement>(null);
  const isNarrow = useOnePane();
  const [isOpened, setIsOpened] = useState(false);
  const isPage = isNarrow && isOpened && selected !== null;
  const { state, isSearching } = useHistoryRows(filter);
  const isLate = useLate(isSearching || state === null);
  const isRestLate = useLate(state?.isComplete === false);
  const update = useUpdate();
  const notices = useNotices(snapshot.notices, null);
  const newEntries = useNewEntries(scroller, state);
  const steps = useStepsElsewhere();
  const problems = useHistoryProblems(state?.revision ?? null);
  useEffect(() => {
    document.title = historyText.windowTitle;
  }, []);

  const select = useCallback(({ id, atMs }: HistoryPlace) => setSelected({ id, atMs }), []);
  const open = useCallback(
    (place: HistoryPlace) => {
      select(place);
      setIsOpened(true);
      detailsPanel.current?.focus();
    },
    [select],
  );
  // The panel may not have been there when it was opened.
  useEffect(() => {
    if (isPage) detailsPanel.current?.focus();
  }, [isPage]);
  const close = () => {
    // At once: what is covered takes no focus.
    flushSync(() => {
      setIsOpened(false);
      if (!isNarrow) setSelected(null);
    });
    scroller.current?.focus();
  };
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
    <main className={styles.window}>
      <VisuallyHidden>
        <h1>{historyText.windowTitle}</h1>
      </VisuallyHidden>
      {/* Behind the details the rest keeps its place and its scrolling. */}
      <div className={styles.top} inert={isPage}>
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
      </div>
      <div className={styles.content}>
        <div className={styles.table} inert={isPage}>
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
        </div>
        {selected !== null && (!isNarrow || isPage) && (
          <HistoryDetailsPanel
            isPage={isPage}
            ref={detailsPanel}
            id={selected.id}
            revision={state?.revision ?? 0}
            presentation={presentation}
            onSelect={select}
            onClose={close}
          />
        )}
      </div>
    </main>
  );
}

function filters({ text, result, group, problem }: HistoryFilter): boolean {
  return text.trim() !== '' || result !== null || group !== null || problem !== null;
}
