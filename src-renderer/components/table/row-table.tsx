import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { FindRow } from './row-window.ts';
import { headerHeight, useRowWindow } from './use-row-window.ts';

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
    height: `${headerHeight}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What a row that is drawn needs for assistive technologies. */
export interface DrawnRow {
  id: string;
  /** Counted from 1, the header's; since most rows are not drawn. */
  rowIndex: number;
  isSelected: boolean;
}

interface RowTableProps<Place extends { id: number }, Row extends Place> {
  label: string;
  rows: readonly Row[];
  /** Rows that there are, known or not. */
  total: number;
  /** All rows are equally high. In CSS pixels. */
  rowHeight: number;
  find: FindRow<Place>;
  selected: Place | null;
  /** A part of the selected row that has the keyboard; `null`: the row itself. */
  activePart?: string | null;
  scroller: RefObject<HTMLDivElement | null>;
  /** The row with the names of the columns. */
  header: ReactNode;
  drawRow: (row: Row, drawn: DrawnRow) => ReactNode;
  /** The keyboard moves there. */
  onSelect: (row: Row) => void;
  /** Enter. */
  onOpen: (selected: Place) => void;
  /** Asked first; what it does not prevent moves through the rows. */
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Drawn over the rows, for example where there are none. */
  children?: ReactNode;
}

/**
 * A table of rows of which only those that are seen are drawn. It is one tab stop: the arrow keys move through its rows,
 * and `aria-activedescendant` says where the keyboard is.
 */
export function RowTable<Place extends { id: number }, Row extends Place>(props: RowTableProps<Place, Row>) {
  const { label, rows, total, rowHeight, find, selected, scroller, header, drawRow, children } = props;
  const styles = useStyles();
  const baseId = useId();
  const shifted = useRef<HTMLDivElement>(null);
  const rowWindow = useRowWindow<Place>({ scroller, shifted, rows, rowHeight, find, selected });
  const { first, end, height, scrollToRow } = rowWindow;
  const rowId = (id: number) => `${baseId}row-${id}`;
  const drawn = rows.slice(first, end);
  const isSelectedDrawn = selected !== null && drawn.some(({ id }) => id === selected.id);
  const move = (to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[index];
    if (row === undefined) return;
    scrollToRow(index);
    props.onSelect(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = selected === null ? -1 : (find(rows, selected) ?? -1);
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
      props.onOpen(selected);
    }
  };
  return (
    <div className={styles.table}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        tabIndex={0}
        {...(isSelectedDrawn && { 'aria-activedescendant': props.activePart ?? rowId(selected.id) })}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        {/* As high as all rows, so that the scroll bar is that of the whole table. */}
        <div role="presentation" style={{ height: `${rows.length * rowHeight + headerHeight}px` }}>
          <div role="presentation" className={styles.seen} style={{ height: `${height + headerHeight}px` }}>
            <div role="rowgroup" className={styles.header}>
              {header}
            </div>
            <div role="rowgroup" ref={shifted}>
              {drawn.map((row, index) =>
                drawRow(row, {
                  id: rowId(row.id),
                  rowIndex: first + index + 2,
                  isSelected: row.id === selected?.id,
                }),
              )}
            </div>
          </div>
        </div>
      </div>
      {children}
    </div>
  );
}
