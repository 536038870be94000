/**
 * What each tab shows. Notifications is there from the beginning; the others are read meanwhile, so that the window does not
 * wait for what nobody has opened yet.
 */
import { useSyncExternalStore, type ComponentType } from 'react';
import { NotificationsTab } from './notifications-tab.tsx';
import type { OptionsTab } from './options-form-state.ts';

type Panels = Readonly<Partial<Record<OptionsTab, ComponentType>>>;

let panels: Panels = { notifications: NotificationsTab };
const waiting = new Set<() => void>();

void import('./other-tabs.ts').then(({ ChannelsTab, DigestTab, GeneralTab, JobSourcesTab, RulesTab }) => {
  panels = {
    ...panels,
    rules: RulesTab,
    digest: DigestTab,
    channels: ChannelsTab,
    'job-sources': JobSourcesTab,
    general: GeneralTab,
  };
  for (const tell of waiting) tell();
});

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => void waiting.delete(tell);
}

/** @returns what the tab shows; `null` while it is being read */
export function usePanel(tab: OptionsTab): ComponentType | null {
  return useSyncExternalStore(subscribe, () => panels[tab] ?? null);
}
