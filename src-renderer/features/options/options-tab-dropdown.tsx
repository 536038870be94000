import { Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { plainLabel } from '../../components/access-key.ts';
import { narrowWindow } from '../../components/narrow-window.ts';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { optionsText } from '../../text/options-text.ts';
import { markOfTab, optionsTabs, type OptionsFormState, type OptionsTab } from './options-form-state.ts';
import { TabMark } from './tab-mark.tsx';

const useStyles = makeStyles({
  row: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 24px',
    [narrowWindow]: { padding: '8px 12px' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  dropdown: { flexGrow: 1, minWidth: '0' },
});

interface OptionsTabDropdownProps {
  state: OptionsFormState;
  onSelect: (tab: OptionsTab) => void;
}

/** The names of the tabs in a drop-down; beside it what stands at any of them, which is out of sight while it is closed. */
export function OptionsTabDropdown({ state, onSelect }: OptionsTabDropdownProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  const marksId = useId();
  useFocusPassedOn(part);
  const marks = optionsTabs.flatMap((tab) => {
    const mark = markOfTab(state, tab);
    return mark === null ? [] : [{ tab, mark }];
  });
  const worst = marks.find(({ mark }) => mark === 'error')?.mark ?? marks[0]?.mark ?? null;
  return (
    <div ref={part} className={styles.row}>
      <Dropdown
        className={styles.dropdown}
        aria-label={optionsText.tabsLabel}
        aria-describedby={marksId}
        value={nameOf(state.tab)}
        selectedOptions={[state.tab]}
        onOptionSelect={(_, { optionValue }) => {
          const selected = optionsTabs.find((candidate) => candidate === optionValue);
          if (selected !== undefined) onSelect(selected);
        }}
      >
        {optionsTabs.map((tab) => (
          <Option key={tab} value={tab} text={nameOf(tab)}>
            {nameOf(tab)}
            <TabMark mark={markOfTab(state, tab)} />
          </Option>
        ))}
      </Dropdown>
      {/* In words it is said for each tab. */}
      <span aria-hidden>
        <TabMark mark={worst} />
      </span>
      <div id={marksId}>
        {marks.length > 0 && (
          <VisuallyHidden>
            {marks.map(({ tab, mark }) => optionsText.tabMarked(nameOf(tab), mark)).join(' ')}
          </VisuallyHidden>
        )}
      </div>
    </div>
  );
}

/** A drop-down has no place for access keys. */
function nameOf(tab: OptionsTab): string {
  return plainLabel(optionsText.tabs[tab]);
}
