import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { optionsText } from '../../text/options-text.ts';
import { optionsTabs, type OptionsTab } from './options-form-state.ts';

const useStyles = makeStyles({
  // The first tab's text, not its box, lines up with the content.
  strip: {
    flexShrink: 0,
    padding: '0 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexWrap: 'wrap',
  },
});

export function tabId(tab: OptionsTab): string {
  return `tab-${tab}`;
}

export function tabPanelId(tab: OptionsTab): string {
  return `panel-${tab}`;
}

export function OptionsTabStrip({ tab, onSelect }: { tab: OptionsTab; onSelect: (tab: OptionsTab) => void }) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.strip}
      selectedValue={tab}
      selectTabOnFocus
      onTabSelect={(_, data) => {
        const selected = optionsTabs.find((candidate) => candidate === data.value);
        if (selected !== undefined) onSelect(selected);
      }}
    >
      {optionsTabs.map((each) => (
        <Tab
          {...accessKeyProps(optionsText.tabs[each])}
          key={each}
          id={tabId(each)}
          value={each}
          {...(each === tab && { 'aria-controls': tabPanelId(each) })}
        >
          <AccessText label={optionsText.tabs[each]} />
        </Tab>
      ))}
    </TabList>
  );
}
