import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { accessKeyProps } from './access-key.ts';
import { selectedRow } from './selected-row.ts';

const useStyles = makeStyles({
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  row: {
    padding: '4px 12px',
    cursor: 'default',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: selectedRow,
});

export interface Choice {
  key: string;
  content: ReactNode;
}

interface ChoiceListProps {
  /** With the mark of its access key; the element that shows it has `labelId`. */
  label: string;
  labelId: string;
  choices: readonly Choice[];
  selectedKey: string | null;
  className?: string;
  onSelect: (key: string) => void;
  /** Enter or a double click. */
  onOpen: () => void;
  /** Delete. */
  onRemove?: () => void;
  /** Alt with Up or Down, where the order counts. */
  onMove?: (by: -1 | 1) => void;
}

/** A list of a few rows, of which one is selected. */
export function ChoiceList(props: ChoiceListProps) {
  const { label, labelId, choices, selectedKey, className, onSelect, onOpen, onRemove, onMove } = props;
  const styles = useStyles();
  const baseId = useId();
  const selected = useRef<HTMLLIElement>(null);
  const place = choices.findIndex(({ key }) => key === selectedKey);
  useEffect(() => {
    selected.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedKey, place]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const next = keyAfter(choices, selectedKey, event.key);
    if (event.altKey && isArrow) onMove?.(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.altKey) return;
    else if (next !== null) onSelect(next);
    else if (event.key === 'Enter' && selectedKey !== null) onOpen();
    else if (event.key === 'Delete' && selectedKey !== null) onRemove?.();
    else return;
    event.preventDefault();
  };
  return (
    <ul
      {...accessKeyProps(label)}
      role="listbox"
      aria-labelledby={labelId}
      tabIndex={0}
      {...(selectedKey !== null && { 'aria-activedescendant': baseId + selectedKey })}
      className={mergeClasses(styles.list, className)}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ key, content }) => (
        <li
          key={key}
          id={baseId + key}
          ref={key === selectedKey ? selected : null}
          role="option"
          aria-selected={key === selectedKey}
          className={mergeClasses(styles.row, key === selectedKey && styles.selected)}
          onClick={() => onSelect(key)}
          onDoubleClick={onOpen}
        >
          {content}
        </li>
      ))}
    </ul>
  );
}

/** @returns which row is selected then; `null`: the key selects none */
function keyAfter(choices: readonly Choice[], fromKey: string | null, pressed: string): string | null {
  const at = choices.findIndex(({ key }) => key === fromKey);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: choices.length - 1,
  };
  const target = targets[pressed];
  if (target === undefined) return null;
  return choices[Math.max(0, Math.min(choices.length - 1, target))]?.key ?? null;
}
