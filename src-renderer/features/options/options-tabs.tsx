import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { plainLabel } from '../../components/access-key.ts';
import { narrowOptions, narrowWindow } from '../../components/narrow-window.ts';
import { useMediaQuery } from '../../components/use-media-query.ts';
import { optionsText } from '../../text/options-text.ts';
import type { OptionsFormState, OptionsTab } from './options-form-state.ts';
import { OptionsTabDropdown } from './options-tab-dropdown.tsx';
import { OptionsTabList, tabId, tabPanelId } from './options-tab-list.tsx';

const useStyles = makeStyles({
  tabs: { flexGrow: 1, flexShrink: 0, display: 'flex', [narrowOptions]: { flexDirection: 'column' } },
  panel: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '0',
    minWidth: '0',
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 24px 4px',
    color: tokens.colorNeutralForeground1,
    // Below the drop-down it is as high as its content, and the window scrolls.
    [narrowOptions]: { flexBasis: 'auto', flexShrink: 0 },
    [narrowWindow]: { paddingLeft: '12px', paddingRight: '12px' },
  },
});

interface OptionsTabsProps {
  state: OptionsFormState;
  onSelect: (tab: OptionsTab) => void;
  children: ReactNode;
}

/**
 * The tabs and the one that is open. Their names stand in a list at the left, because in longer languages six of them
 * need more than one row; in a window with no room for that they are in a drop-down above.
 */
export function OptionsTabs({ state, onSelect, children }: OptionsTabsProps) {
  const styles = useStyles();
  const isNarrow = useMediaQuery(narrowOptions.replace('@media ', ''));
  const { tab } = state;
  const Names = isNarrow ? OptionsTabDropdown : OptionsTabList;
  const panelProps = isNarrow
    ? { role: 'group', 'aria-label': plainLabel(optionsText.tabs[tab]) }
    : { role: 'tabpanel', 'aria-labelledby': tabId(tab) };
  return (
    <div className={styles.tabs}>
      <Names state={state} onSelect={onSelect} />
      <div {...panelProps} id={tabPanelId(tab)} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
