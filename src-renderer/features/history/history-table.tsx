import type { RefObject } from 'react';
import type { HistoryPlace, HistoryRow } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { EmptyTable } from '../../components/table/empty-table.tsx';
import { RowTable } from '../../components/table/row-table.tsx';
import { historyText } from '../../text/history-text.ts';
import { findPlace, type HistoryRowsState } from './history-rows-state.ts';
import { HistoryTableRow, rowHeight, useColumnClass, useColumnStyles } from './history-table-row.tsx';

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

/** The entries. */
export function HistoryTable(props: HistoryTableProps) {
  const { state, presentation, selected, isFiltered, scroller, onSelect, onClick, onOpen, onShowAll } = props;
  const columnStyles = useColumnStyles();
  const columnClass = useColumnClass();
  const { rows, total } = state;
  return (
    <RowTable<HistoryPlace, HistoryRow>
      label={historyText.table}
      rows={rows}
      total={total}
      rowHeight={rowHeight}
      find={findPlace}
      selected={selected}
      scroller={scroller}
      header={
        <div role="row" aria-rowindex={1} className={columnStyles.row}>
          {columns.map(([key, label]) => (
            <div role="columnheader" key={key} title={label} className={columnClass(key, true)}>
              {label}
            </div>
          ))}
        </div>
      }
      drawRow={(row, drawn) => (
        <HistoryTableRow
          key={row.id}
          {...drawn}
          row={row}
          presentation={presentation}
          onSelect={onClick}
          onOpen={onOpen}
        />
      )}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      {rows.length === 0 && (
        <EmptyTable
          text={isFiltered ? historyText.nothingFound : historyText.empty}
          showAll={isFiltered ? historyText.showAll : null}
          onShowAll={onShowAll}
        />
      )}
    </RowTable>
  );
}
