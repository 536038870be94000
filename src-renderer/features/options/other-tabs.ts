/** The tabs that are read once the window shows the first one (`options-panels.ts`). */
import type { ComponentType } from 'react';
import { ChannelsTab } from './channels-tab.tsx';
import { DigestTab } from './digest-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import { JobSourcesTab } from './job-sources-tab.tsx';
import type { OptionsTab } from './options-form-state.ts';
import { RulesTab } from './rules-tab.tsx';

export const otherTabs: Readonly<Record<Exclude<OptionsTab, 'notifications'>, ComponentType>> = {
  rules: RulesTab,
  digest: DigestTab,
  channels: ChannelsTab,
  'job-sources': JobSourcesTab,
  general: GeneralTab,
};
