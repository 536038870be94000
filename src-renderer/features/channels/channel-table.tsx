import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, type KeyboardEvent, type RefObject } from 'react';
import { narrowWindow } from '../../components/narrow-window.ts';
import { selectedRow } from '../../components/selected-row.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { channelsText } from '../../text/channels-text.ts';
import type { ChannelDescription } from './describe-channel.ts';

const useStyles = makeStyles({
  table: {
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)',
    [narrowWindow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: '12px',
    alignItems: 'start',
    padding: '8px 12px',
    cursor: 'default',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  header: {
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    // Each cell then stands below the other, with words that say what it is.
    [narrowWindow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  selected: selectedRow,
  quiet: { color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
});

export interface ChannelRow extends ChannelDescription {
  key: string;
}

interface ChannelTableProps {
  rows: readonly ChannelRow[];
  selectedKey: string;
  table: RefObject<HTMLDivElement | null>;
  onSelect: (key: string) => void;
  /** Enter or a double click. */
  onOpen: () => void;
  /** Delete. */
  onRemove: () => void;
}

/** The channels, email first; one is selected. One tab stop: the arrow keys move through its rows. */
export function ChannelTable({ rows, selectedKey, table, onSelect, onOpen, onRemove }: ChannelTableProps) {
  const styles = useStyles();
  const baseId = useId();
  const { columns } = channelsText;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = rows.findIndex(({ key }) => key === selectedKey);
    const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const target = targets[event.key];
    const row = target === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, target))];
    if (row !== undefined) onSelect(row.key);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={table}
      role="grid"
      aria-label={channelsText.table}
      tabIndex={0}
      aria-activedescendant={baseId + selectedKey}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={mergeClasses(styles.row, styles.header)}>
        {[columns.channel, columns.told, columns.state].map((column) => (
          <Text key={column} size={200} weight="semibold" role="columnheader">
            {column}
          </Text>
        ))}
      </div>
      {rows.map(({ key, name, place, told, icon, state }) => {
        const isSelected = key === selectedKey;
        return (
          <div
            key={key}
            id={baseId + key}
            role="row"
            aria-selected={isSelected}
            className={mergeClasses(styles.row, isSelected && styles.selected)}
            onClick={() => onSelect(key)}
            onDoubleClick={onOpen}
          >
            <div role="gridcell">
              <Text block>{name}</Text>
              <Text size={200} block className={styles.quiet}>
                {place}
              </Text>
            </div>
            <Text size={200} role="gridcell">
              {told}
            </Text>
            <div role="gridcell" className={styles.state}>
              <StatusIcon kind={icon} />
              <Text size={200}>{state}</Text>
            </div>
          </div>
        );
      })}
    </div>
  );
}
