import { Dropdown, makeStyles, Option, SearchBox, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { historyStateGroupTitles } from '../../../src-shared/wording/describe-history-state.ts';
import { historyStateGroupNames, maxSearchLength, type HistoryFilter } from '../../../src-shared/model/history.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { historyText } from '../../text/history-text.ts';
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
  searchBox: { width: '100%', maxWidth: 'none' },
  result: { flexBasis: '140px' },
  state: { flexBasis: '168px' },
  filters: { fontWeight: 'normal' },
  dropdown: { minWidth: '0', width: '100%' },
  status: { flexGrow: 1, textAlign: 'right', paddingBottom: '6px', color: tokens.colorNeutralForeground2 },
});

/** A pause in typing after which is searched. */
const typingPauseMs = 150;
const anything = 'any';

interface HistoryToolbarProps {
  filter: HistoryFilter;
  onChange: (changes: Partial<HistoryFilter>) => void;
  /** How many entries there are, or what is being done. */
  status: string;
  /** There is little room: the filters are behind one button. */
  isNarrow: boolean;
}

/** Search and filters. */
export function HistoryToolbar({ filter, onChange, status, isNarrow }: HistoryToolbarProps) {
  const styles = useStyles();
  const search = useRef<HTMLDivElement>(null);
  useFindKey(search);
  const [text, setText] = useState(filter.text);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => setText(filter.text), [filter.text]);
  useEffect(() => {
    if (text === filter.text) return;
    const timer = setTimeout(() => latest.current({ text }), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, filter.text]);
  const [isOpen, setIsOpen] = useState(false);
  const filters = historyText.filters([filter.result, filter.group].filter((each) => each !== null).length);
  const resultTitles = { [anything]: historyText.anyResult, ...Object.fromEntries(sessionResults.map((r) => [r, r])) };
  const stateTitles = { [anything]: historyText.anyState, ...historyStateGroupTitles };
  return (
    <div role="search" className={styles.toolbar}>
      <div ref={search} className={styles.search}>
        <DialogField label={historyText.search}>
          <SearchBox
            {...accessKeyProps(historyText.search)}
            className={styles.searchBox}
            placeholder={historyText.searchPlaceholder}
            maxLength={maxSearchLength}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </DialogField>
      </div>
      {isNarrow && (
        <ToggleButton
          {...accessKeyProps(filters)}
          icon={<FilterRegular />}
          checked={isOpen}
          className={styles.filters}
          onClick={() => setIsOpen(!isOpen)}
        >
          <AccessText label={filters} />
        </ToggleButton>
      )}
      {(!isNarrow || isOpen) && (
        <>
          <div className={styles.result}>
            <Choice
              label={historyText.result}
              titles={resultTitles}
              value={filter.result}
              onChange={(chosen) => onChange({ result: sessionResults.find((each) => each === chosen) ?? null })}
            />
          </div>
          <div className={styles.state}>
            <Choice
              label={historyText.state}
              titles={stateTitles}
              value={filter.group}
              onChange={(chosen) => onChange({ group: historyStateGroupNames.find((each) => each === chosen) ?? null })}
            />
          </div>
        </>
      )}
      <Text role="status" size={200} className={styles.status}>
        {status}
      </Text>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  titles: Readonly<Record<string, string>>;
  value: string | null;
  onChange: (value: string | null) => void;
}

function Choice({ label, titles, value, onChange }: ChoiceProps) {
  const styles = useStyles();
  const selected = value ?? anything;
  return (
    <DialogField label={label}>
      <Dropdown
        {...accessKeyProps(label)}
        className={styles.dropdown}
        value={titles[selected] ?? ''}
        selectedOptions={[selected]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue === anything ? null : (optionValue ?? null))}
      >
        {Object.entries(titles).map(([key, title]) => (
          <Option key={key} value={key}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </DialogField>
  );
}
