import {
  Button,
  Dropdown,
  makeStyles,
  mergeClasses,
  Option,
  SearchBox,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular, FilterRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { commonText } from '../../text/common-text.ts';
import { accessKeyProps } from '../access-key.ts';
import { AccessText } from '../access-text.tsx';
import { DialogField } from '../dialog-field.tsx';
import { useFocusPassedOn } from '../use-focus-passed-on.ts';
import { useFindKey } from './use-find-key.ts';

const useStyles = makeStyles({
  toolbar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 12px',
    padding: '8px 16px',
  },
  search: { flexGrow: 1, flexBasis: '220px', maxWidth: '360px' },
  searchBox: { width: '100%', maxWidth: 'none', '& input:placeholder-shown': { textOverflow: 'ellipsis' } },
  filters: { fontWeight: 'normal' },
  choice: { flexBasis: '168px' },
  shortChoice: { flexBasis: '140px' },
  scope: {
    boxSizing: 'border-box',
    height: '32px',
    minWidth: '0',
    maxWidth: '100%',
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  scopeText: { minWidth: '0', maxWidth: '240px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  dropdown: { minWidth: '0', width: '100%' },
  status: { flexGrow: 1, textAlign: 'right', paddingBottom: '6px', color: tokens.colorNeutralForeground2 },
});

/** A pause in typing after which is searched. */
const typingPauseMs = 150;

interface TableToolbarProps {
  /** `text`: what is searched for now. */
  search: { label: string; placeholder: string; maxLength: number; text: string; onChange: (text: string) => void };
  /** Label of the button that shows the filters where there is little room. */
  filtersLabel: string;
  isNarrow: boolean;
  /** How many rows there are, or what is being done. */
  status: string;
  /** What the table is about, where it is not about everything. `clear`: what ends this. */
  scope?: { text: string; clear: string; onClear: () => void };
  /** The filters. */
  children: ReactNode;
}

/** Search and filters of a table. */
export function TableToolbar(props: TableToolbarProps) {
  const { search, filtersLabel, isNarrow, status, scope, children } = props;
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFindKey(part);
  const [text, setText] = useTypedText(search);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div role="search" className={styles.toolbar}>
      <div ref={part} className={styles.search}>
        <DialogField label={search.label}>
          <SearchBox
            {...accessKeyProps(search.label)}
            className={styles.searchBox}
            placeholder={search.placeholder}
            title={search.placeholder}
            maxLength={search.maxLength}
            value={text}
            dismiss={{ 'aria-label': commonText.clearSearch }}
            onChange={(_, { value }) => setText(value)}
          />
        </DialogField>
      </div>
      {isNarrow && (
        <ToggleButton
          {...accessKeyProps(filtersLabel)}
          icon={<FilterRegular />}
          checked={isOpen}
          className={styles.filters}
          onClick={() => setIsOpen(!isOpen)}
        >
          <AccessText label={filtersLabel} />
        </ToggleButton>
      )}
      {(!isNarrow || isOpen) && children}
      {scope !== undefined && <Scope {...scope} />}
      <Text role="status" size={200} className={styles.status}>
        {status}
      </Text>
    </div>
  );
}

function Scope({ text, clear, onClear }: NonNullable<TableToolbarProps['scope']>) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.scope}>
      <span className={styles.scopeText} title={text}>
        {text}
      </span>
      <Button
        appearance="transparent"
        size="small"
        aria-label={clear}
        title={clear}
        icon={<Dismiss16Regular />}
        onClick={onClear}
      />
    </div>
  );
}

/** What is typed, handed on when typing pauses. */
function useTypedText({ text: searched, onChange }: TableToolbarProps['search']) {
  const [text, setText] = useState(searched);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => setText(searched), [searched]);
  useEffect(() => {
    if (text === searched) return;
    const timer = setTimeout(() => latest.current(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, searched]);
  return [text, setText] as const;
}

const anything = 'any';

interface ChoiceProps<Key extends string> {
  label: string;
  /** What stands for no choice. */
  anyTitle: string;
  titles: Readonly<Record<Key, string>>;
  /** `null`: any. */
  value: Key | null;
  onChange: (value: Key | null) => void;
  isShort?: boolean;
}

/** A filter: one of several, or any. */
export function Choice<Key extends string>(props: ChoiceProps<Key>) {
  const { label, anyTitle, titles, value, onChange, isShort = false } = props;
  const styles = useStyles();
  const keys = Object.keys(titles) as Key[];
  return (
    <div className={mergeClasses(styles.choice, isShort && styles.shortChoice)}>
      <DialogField label={label}>
        <Dropdown
          {...accessKeyProps(label)}
          className={styles.dropdown}
          value={value === null ? anyTitle : titles[value]}
          selectedOptions={[value ?? anything]}
          onOptionSelect={(_, { optionValue }) => onChange(keys.find((key) => key === optionValue) ?? null)}
        >
          <Option value={anything}>{anyTitle}</Option>
          {keys.map((key) => (
            <Option key={key} value={key}>
              {titles[key]}
            </Option>
          ))}
        </Dropdown>
      </DialogField>
    </div>
  );
}
