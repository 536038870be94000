import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { selectedRow } from '../../components/selected-row.ts';
import { StatusIcon, type StatusKind } from '../../components/status-icon.tsx';
import { rulesText } from '../../text/rules-text.ts';
import { selectByKey, type ShownRule } from './rule-list-state.ts';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    overflowY: 'auto',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '8px 12px',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: selectedRow,
  number: { minWidth: '20px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  cut: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground2 },
  detail: { gridColumn: '3 / span 2' },
});

const icons: Readonly<Record<ShownRule['severity'], StatusKind>> = { on: 'ok', off: 'off', error: 'error' };

interface RuleListProps {
  rules: readonly Rule[];
  show: (rule: Rule) => ShownRule;
  selectedId: string | null;
  labelId: string;
  list: RefObject<HTMLUListElement | null>;
  onSelect: (id: string) => void;
  /** Enter or a double click. */
  onOpen: () => void;
  /** Delete. */
  onRemove: () => void;
  /** Alt and an arrow. */
  onMove: (by: -1 | 1) => void;
}

/** The rules in their order; one is selected. */
export function RuleList(props: RuleListProps) {
  const { rules, show, selectedId, labelId, list, onSelect, onOpen, onRemove, onMove } = props;
  const styles = useStyles();
  const baseId = useId();
  const selected = useRef<HTMLLIElement>(null);
  const place = rules.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    // Without a result: newer browsers give a promise, which React would take for a clean-up.
    selected.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedId, place]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const next = selectByKey(rules, selectedId, event.key);
    if (event.altKey && isArrow) onMove(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.altKey) return;
    else if (next !== null) onSelect(next);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <ul
      {...accessKeyProps(rulesText.list)}
      ref={list}
      role="listbox"
      aria-labelledby={labelId}
      tabIndex={0}
      {...(selectedId !== null && { 'aria-activedescendant': baseId + selectedId })}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {rules.map((rule, index) => {
        const { severity, title, detail, state } = show(rule);
        const isSelected = rule.id === selectedId;
        return (
          <li
            key={rule.id}
            id={baseId + rule.id}
            ref={isSelected ? selected : null}
            role="option"
            aria-selected={isSelected}
            className={mergeClasses(styles.row, isSelected && styles.selected)}
            onClick={() => onSelect(rule.id)}
            onDoubleClick={onOpen}
          >
            <Text className={mergeClasses(styles.number, styles.quiet)}>{index + 1}</Text>
            <StatusIcon kind={icons[severity]} />
            <Text className={styles.cut} title={title}>
              {title}
            </Text>
            <Text size={200} className={styles.quiet}>
              {state}
            </Text>
            <Text size={200} className={mergeClasses(styles.detail, styles.cut, styles.quiet)} title={detail}>
              {detail}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
