/** The tabs that are loaded once the window shows the first one (`options-panels.ts`). */
export { ChannelsTab } from './channels-tab.tsx';
export { DigestTab } from './digest-tab.tsx';
export { GeneralTab } from './general-tab.tsx';
export { JobSourcesTab } from './job-sources-tab.tsx';
export { RulesTab } from './rules-tab.tsx';
