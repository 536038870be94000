import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import type { HistoryPlace, HistoryRow } from '../../../src-shared/model/history.ts';
import {
  formatColumnDateTime,
  formatDateTime,
  formatShortDateTime,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { resultIcons } from '../../components/result-icons.ts';
import { selectedRow } from '../../components/selected-row.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { words } from '../../text/words.ts';
import { nameOf } from './describe-entry.ts';
import { historyResultTitles } from './history-result-titles.ts';
import type { DrawnRow } from '../../components/table/row-table.tsx';

/** In CSS pixels. */
export const rowHeight = 32;

// Where there is less room, what the details say anyway gives way.
const isNarrow = '@container (max-width: 880px)';
const isNarrower = '@container (max-width: 720px)';
/** Result and state are shown as icons from here on, one after the other; their words are still read aloud. */
const isResultIcon = '@container (max-width: 560px)';
const isStateIcon = '@container (max-width: 420px)';
/** Where two conditions hold at once, which of their rules wins is nobody's promise (Griffel). */
const isNarrowOnly = '@container (720px < width <= 880px)';
const isNarrowerOnly = '@container (560px < width <= 720px)';
const isResultIconOnly = '@container (420px < width <= 560px)';

/** Header and rows have the same columns. */
export const useColumnStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns:
      '172px minmax(112px, 1.6fr) minmax(100px, 1.1fr) 124px minmax(180px, 2.6fr) minmax(100px, 1.2fr)',
    [isNarrowOnly]: { gridTemplateColumns: '172px minmax(84px, 1.2fr) minmax(100px, 1fr) 124px minmax(160px, 2.4fr)' },
    // What happened is read first: it gets what the others can do without.
    [isNarrowerOnly]: { gridTemplateColumns: '172px minmax(80px, 1fr) 100px minmax(160px, 2.3fr)' },
    [isResultIconOnly]: { gridTemplateColumns: '172px minmax(80px, 1fr) 16px minmax(120px, 1.4fr)' },
    [isStateIcon]: { gridTemplateColumns: '140px minmax(0, 1fr) 16px 16px' },
    alignItems: 'center',
    columnGap: '12px',
    [isNarrower]: { columnGap: '8px' },
    boxSizing: 'border-box',
    height: `${rowHeight}px`,
    padding: '0 16px',
  },
  cell: { minWidth: '0', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  recipients: { [isNarrow]: { display: 'none' } },
  organization: { [isNarrower]: { display: 'none' } },
  // Clipped, not taken away: assistive technologies still name the column.
  resultHeader: { [isResultIcon]: { textIndent: '100%', textOverflow: 'clip' } },
  stateHeader: { [isStateIcon]: { textIndent: '100%', textOverflow: 'clip' } },
});

/** @returns the class of a cell by the name of its column. */
export function useColumnClass(): (column: string, isHeader?: boolean) => string {
  const { cell, recipients, organization, resultHeader, stateHeader } = useColumnStyles();
  return (column, isHeader = false) =>
    mergeClasses(
      cell,
      column === 'recipients' && recipients,
      column === 'organization' && organization,
      isHeader && column === 'result' && resultHeader,
      isHeader && column === 'state' && stateHeader,
    );
}

const useStyles = makeStyles({
  row: {
    cursor: 'default',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: selectedRow,
  withIcon: { display: 'flex', alignItems: 'center', gap: '6px' },
  text: { minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  icon: { flexShrink: 0 },
  longTime: { [isStateIcon]: { display: 'none' } },
  shortTime: { display: 'none', [isStateIcon]: { display: 'inline' } },
});

interface HistoryTableRowProps extends DrawnRow {
  row: HistoryRow;
  presentation: Presentation;
  /** A click. */
  onSelect: (place: HistoryPlace) => void;
  onOpen: (place: HistoryPlace) => void;
}

/** One entry. */
export const HistoryTableRow = memo(function HistoryTableRow(props: HistoryTableRowProps) {
  const { id, row, rowIndex, isSelected, presentation, onSelect, onOpen } = props;
  const styles = useStyles();
  const { row: gridRow } = useColumnStyles();
  const columnClass = useColumnClass();
  const state = describeHistoryState(words, row.state, presentation);
  const endedAt = new Date(row.atMs).toISOString();
  const time = formatDateTime(endedAt, presentation);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={mergeClasses(gridRow, styles.row, isSelected && styles.selected)}
      onClick={() => onSelect(row)}
      onDoubleClick={() => onOpen(row)}
    >
      <div role="gridcell" title={time} className={columnClass('time')}>
        <span className={styles.longTime}>{formatColumnDateTime(endedAt, presentation)}</span>
        <span className={styles.shortTime}>{formatShortDateTime(endedAt, presentation)}</span>
      </div>
      <Cell className={columnClass('job')} text={nameOf(row)} />
      <Cell className={columnClass('organization')} text={row.organization} />
      <div
        role="gridcell"
        {...(row.result !== null && { title: historyResultTitles[row.result] })}
        className={mergeClasses(columnClass('result'), styles.withIcon)}
      >
        {row.result !== null && (
          <>
            <StatusIcon kind={resultIcons[row.result]} className={styles.icon} />
            <span className={styles.text}>{historyResultTitles[row.result]}</span>
          </>
        )}
      </div>
      <div role="gridcell" title={state.title} className={mergeClasses(columnClass('state'), styles.withIcon)}>
        <StatusIcon kind={state.severity} className={styles.icon} />
        <span className={styles.text}>{state.title}</span>
      </div>
      <Cell className={columnClass('recipients')} text={row.recipients} />
    </div>
  );
});

function Cell({ text, className }: { text: string; className: string }) {
  return (
    <div role="gridcell" title={text} className={className}>
      {text}
    </div>
  );
}
