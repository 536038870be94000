import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { HistoryPlace } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { historyText } from '../../text/history-text.ts';
import { findPlace, type HistoryRowsState } from './history-rows-state.ts';
import { HistoryTableRow, useColumnClass, useColumnStyles } from './history-table-row.tsx';
import { rowHeight } from './row-window.ts';
import { useRowWindow } from './use-row-window.ts';

const useStyles = makeStyles({
  table: { position: 'relative', flexGrow: 1, minWidth: '0', minHeight: '0', display: 'flex', flexDirection: 'column' },
  scroller: {
    containerType: 'inline-size',
    flexGrow: 1,
    minHeight: '0',
    overflow: 'auto',
    overflowAnchor: 'none',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  // What is seen stays where it is while its rows are exchanged: scrolling can never show a place that is not drawn yet.
  seen: {
    position: 'sticky',
    top: '0',
    // Not `hidden`, which can still be scrolled by a script or an assistive technology.
    overflow: 'clip',
    display: 'flex',
    flexDirection: 'column',
  },
  header: {
    flexShrink: 0,
    zIndex: 1,
    height: `${rowHeight}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: {
    position: 'absolute',
    top: '64px',
    left: '24px',
    right: '24px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    textAlign: 'center',
  },
});

interface HistoryTableProps {
  state: HistoryRowsState;
  presentation: Presentation;
  selected: HistoryPlace | null;
  isFiltered: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  /** The keyboard moves there. */
  onSelect: (place: HistoryPlace) => void;
  onClick: (place: HistoryPlace) => void;
  /** Enter or a double click. */
  onOpen: (place: HistoryPlace) => void;
  /** Ends search and filters. */
  onShowAll: () => void;
}

const columns = Object.entries(historyText.columns);

/** The entries, of which only those that are seen are drawn. */
export function HistoryTable(props: HistoryTableProps) {
  const { state, presentation, selected, isFiltered, scroller, onSelect, onClick, onOpen, onShowAll } = props;
  const styles = useStyles();
  const columnStyles = useColumnStyles();
  const columnClass = useColumnClass();
  const baseId = useId();
  const shifted = useRef<HTMLDivElement>(null);
  const { rows, total } = state;
  const { first, end, height, scrollToRow } = useRowWindow({ scroller, shifted, rows, selected });
  const rowId = (id: number) => `${baseId}row-${id}`;
  const drawn = rows.slice(first, end);
  const isSelectedDrawn = selected !== null && drawn.some(({ id }) => id === selected.id);

  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    scrollToRow(rows.indexOf(row));
    onSelect(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = selected === null ? -1 : findPlace(rows, selected);
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const targets: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      move(target);
    } else if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      onOpen(selected);
    }
  };
  return (
    <div className={styles.table}>
      <div
        ref={scroller}
        role="grid"
        aria-label={historyText.table}
        aria-rowcount={total + 1}
        tabIndex={0}
        {...(isSelectedDrawn && { 'aria-activedescendant': rowId(selected.id) })}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        {/* As high as all rows, so that the scroll bar is that of the whole table. */}
        <div role="presentation" style={{ height: `${(rows.length + 1) * rowHeight}px` }}>
          <div role="presentation" className={styles.seen} style={{ height: `${height + rowHeight}px` }}>
            <div role="rowgroup" className={styles.header}>
              <div role="row" aria-rowindex={1} className={columnStyles.row}>
                {columns.map(([key, label]) => (
                  <div role="columnheader" key={key} className={columnClass(key, true)}>
                    {label}
                  </div>
                ))}
              </div>
            </div>
            <div role="rowgroup" ref={shifted}>
              {drawn.map((row, index) => (
                <HistoryTableRow
                  key={row.id}
                  id={rowId(row.id)}
                  row={row}
                  rowIndex={first + index + 2}
                  isSelected={row.id === selected?.id}
                  presentation={presentation}
                  onSelect={onClick}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
      {rows.length === 0 && <EmptyTable isFiltered={isFiltered} onShowAll={onShowAll} />}
    </div>
  );
}

function EmptyTable({ isFiltered, onShowAll }: Pick<HistoryTableProps, 'isFiltered' | 'onShowAll'>) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.empty}>
      <Text role="status">{isFiltered ? historyText.nothingFound : historyText.empty}</Text>
      {isFiltered && <DialogButton label={historyText.showAll} onClick={onShowAll} />}
    </div>
  );
}
