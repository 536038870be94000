import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { optionsText } from '../../text/options-text.ts';
import { markOfTab, optionsTabs, type OptionsFormState, type OptionsTab } from './options-form-state.ts';
import { TabMark } from './tab-mark.tsx';

const useStyles = makeStyles({
  list: {
    boxSizing: 'border-box',
    flexShrink: 0,
    // As wide as the longest name, in every language.
    width: 'max-content',
    minWidth: '160px',
    maxWidth: '208px',
    padding: '8px 0',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // In sight while the tab beside it scrolls.
  names: { position: 'sticky', top: '8px', rowGap: '2px' },
  tab: { position: 'relative', width: '100%', justifyContent: 'flex-start', padding: '8px 28px 8px 16px' },
  label: { textAlign: 'start', overflowWrap: 'anywhere' },
  // In the tab's own padding: what is marked keeps its width.
  mark: { position: 'absolute', top: 'calc(50% - 6px)', right: '10px' },
});

export function tabId(tab: OptionsTab): string {
  return `tab-${tab}`;
}

export function tabPanelId(tab: OptionsTab): string {
  return `panel-${tab}`;
}

interface OptionsTabListProps {
  state: OptionsFormState;
  onSelect: (tab: OptionsTab) => void;
}

/** The names of the tabs below each other, with what is to be said of each. */
export function OptionsTabList({ state, onSelect }: OptionsTabListProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.list}>
      <TabList
        vertical
        className={styles.names}
        aria-label={optionsText.windowTitle}
        selectedValue={state.tab}
        selectTabOnFocus
        onTabSelect={(_, data) => {
          const selected = optionsTabs.find((candidate) => candidate === data.value);
          if (selected !== undefined) onSelect(selected);
        }}
      >
        {optionsTabs.map((tab) => (
          <Tab
            {...accessKeyProps(optionsText.tabs[tab])}
            key={tab}
            id={tabId(tab)}
            value={tab}
            className={styles.tab}
            content={{ className: styles.label }}
            {...(tab === state.tab && { 'aria-controls': tabPanelId(tab) })}
          >
            <AccessText label={optionsText.tabs[tab]} />
            <TabMark mark={markOfTab(state, tab)} className={styles.mark} />
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
