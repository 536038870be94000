import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { accessKeyProps } from '../../components/access-key.ts';
import { narrowWindow } from '../../components/narrow-window.ts';
import { selectedRow } from '../../components/selected-row.ts';
import { StatusIcon, type StatusKind } from '../../components/status-icon.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import type { ListedServer } from './backup-server-drafts.ts';
import { moveTo } from './backup-server-list-state.ts';
import { describeListedServer, type ListedServerDescription } from './describe-listed-server.ts';

const useStyles = makeStyles({
  // As many whole rows as there is room for, so that no scrolling cuts the first of them.
  room: { flexGrow: 1, flexBasis: '52px', minHeight: '52px', containerType: 'size' },
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    maxHeight: 'max(52px, round(down, 100cqh, 52px))',
    [narrowWindow]: { maxHeight: '100cqh' },
    overflowY: 'auto',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    [narrowWindow]: { gridTemplateColumns: 'auto minmax(0, 1fr)' },
    columnGap: '8px',
    alignItems: 'center',
    padding: '8px 12px',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: selectedRow,
  cut: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { gridColumn: '2 / span 2', [narrowWindow]: { gridColumn: '2' } },
  lastContact: { [narrowWindow]: { gridArea: '3 / 2' } },
});

const icons: Readonly<Record<ListedServerDescription['severity'], StatusKind>> = {
  none: 'off',
  busy: 'busy',
  pending: 'waiting',
  ok: 'ok',
  warning: 'warning',
  error: 'error',
};

interface BackupServerListProps {
  servers: readonly ListedServer[];
  selectedKey: string | null;
  labelId: string;
  list: RefObject<HTMLUListElement | null>;
  formatTime: (instant: string) => string;
  onSelect: (key: string) => void;
  /** Enter or a double click. */
  onOpen: () => void;
  /** Delete. */
  onRemove: () => void;
}

/** The servers with their states; one is selected. */
export function BackupServerList(props: BackupServerListProps) {
  const { servers, selectedKey, labelId, list, formatTime, onSelect, onOpen, onRemove } = props;
  const styles = useStyles();
  const baseId = useId();
  const selectedRow = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Without a result: newer browsers give a promise, which React would take for a clean-up.
    selectedRow.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedKey]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moveTo(servers, selectedKey, event.key);
    if (next !== null) onSelect(next);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.room}>
      <ul
        {...accessKeyProps(backupServersText.list)}
        ref={list}
        role="listbox"
        aria-labelledby={labelId}
        tabIndex={0}
        {...(selectedKey !== null && { 'aria-activedescendant': baseId + selectedKey })}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {servers.map((server) => {
          const { key, host } = server;
          const { severity, title, lastContact } = describeListedServer(server, formatTime);
          const isSelected = key === selectedKey;
          return (
            <li
              key={key}
              id={baseId + key}
              ref={isSelected ? selectedRow : null}
              role="option"
              aria-selected={isSelected}
              className={mergeClasses(styles.row, isSelected && styles.selected)}
              onClick={() => onSelect(key)}
              onDoubleClick={onOpen}
            >
              <StatusIcon kind={icons[severity]} />
              <Text className={styles.cut} title={host}>
                {host}
              </Text>
              <Text size={200} className={mergeClasses(styles.lastContact, styles.quiet)}>
                {lastContact}
              </Text>
              <Text size={200} className={mergeClasses(styles.title, styles.cut, styles.quiet)}>
                {title}
              </Text>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
